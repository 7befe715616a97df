import * as v from 'valibot';
import { ServerProblem } from './problem.js';
import { readBody } from './read-body.js';

/** Bytes; what the element sends has less than a hundred. */
const longestBody = 4_096;

/** The body, checked. Throws `unsupported-media-type`, `too-large`, `request-timeout` or `invalid`. */
export async function readJsonBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  // A form of another site can't send this type, so no page posts here unasked in the name of a signed-in customer.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ServerProblem('unsupported-media-type', 'The body has to be application/json.');
  }
  const parsed = v.safeParse(schema, parseJson(await readBody(request, longestBody)));
  if (parsed.success) return parsed.output;
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? issue.type).join(', ');
  throw new ServerProblem('invalid', `The body has an unexpected shape: ${where}.`);
}

/** Throws `invalid`. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new ServerProblem('invalid', 'The body is no JSON.', { cause });
  }
}
