/** A body of which nothing ever comes, and when somebody has begun to wait for it. */
export function silentBody(): { readonly body: ReadableStream<Uint8Array>; readonly awaited: Promise<void> } {
  let begin = (): void => undefined;
  const awaited = new Promise<void>((resolve) => (begin = resolve));
  const pull = (): Promise<void> => {
    begin();
    return new Promise(() => undefined);
  };
  return { body: new ReadableStream({ pull }, { highWaterMark: 0 }), awaited };
}
