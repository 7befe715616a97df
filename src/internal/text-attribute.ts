/** Converter for a text's attribute: taken away, it leaves the default. */
export const text =
  (byDefault = '') =>
  (value: string | null): string =>
    value ?? byDefault;
