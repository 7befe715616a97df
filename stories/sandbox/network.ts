/** The page's network: some origins are answered in the page itself, by the sandbox. */
export type Answer = (request: Request) => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const realFetch = window.fetch.bind(window);

window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const answer = answers.get(url.origin);
  return answer ? answered(answer, new Request(input, init)) : realFetch(input, init);
};

export function answerAt(origin: string, answer: Answer): void {
  answers.set(origin, answer);
}

async function answered(answer: Answer, request: Request): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  return Promise.race([
    answer(request),
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason);
      });
    }),
  ]);
}
