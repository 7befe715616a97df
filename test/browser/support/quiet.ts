/** What the element warned the developer of meanwhile, instead of the test run's output. */
export const warnings: string[] = [];

/** Does something that warns on the console. Warnings are kept in `warnings`. */
export function quietly<T>(act: () => T): T {
  const { warn } = console;
  const restore = (): void => {
    console.warn = warn;
  };
  warnings.length = 0;
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  try {
    const result = act();
    if (result instanceof Promise) void result.finally(restore);
    else restore();
    return result;
  } catch (error) {
    restore();
    throw error;
  }
}
