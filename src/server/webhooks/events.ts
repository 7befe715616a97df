import * as v from 'valibot';
import { parseJson } from '../json-body.js';
import { ServerProblem } from '../problem.js';

/**
 * What a webhook tells: ids and a name, nothing about a person. A hint only: deliveries come late, twice and in any order,
 * so what has become of the object is asked for, never concluded from the name.
 */
export interface WebhookEvent {
  readonly source: 'persona' | 'cybrid';
  /** The same for every delivery of this event. */
  readonly id: string;
  /** `inquiry.approved`, `identity_verification.completed`, …; new ones are to be expected. */
  readonly name: string;
  /** Of the inquiry, or of the verification. */
  readonly objectId: string;
  /** ms since the epoch: when Persona says it happened; Cybrid doesn't say, there it is the time of this delivery. */
  readonly at: number;
}

/** Goes into keys of the store and into logs. */
const identifier = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const name = v.pipe(v.string(), v.regex(/^[\w.-]{1,100}$/));

const personaDelivery = v.object({
  data: v.object({
    id: identifier,
    attributes: v.object({
      name,
      'created-at': v.pipe(
        v.string(),
        v.transform((text) => Date.parse(text)),
        v.number(),
      ),
      payload: v.object({ data: v.object({ id: identifier }) }),
    }),
  }),
});

const cybridDelivery = v.object({ guid: identifier, event_type: name, object_guid: identifier });

/** Throws `invalid`. */
export function readPersonaEvent(body: Uint8Array): WebhookEvent {
  const { id, attributes } = read(personaDelivery, body).data;
  const { payload, 'created-at': at } = attributes;
  return { source: 'persona', id, name: attributes.name, objectId: payload.data.id, at };
}

/** Throws `invalid`. */
export function readCybridEvent(body: Uint8Array, now: number): WebhookEvent {
  const { guid, event_type, object_guid } = read(cybridDelivery, body);
  return { source: 'cybrid', id: guid, name: event_type, objectId: object_guid, at: now };
}

function read<Schema extends v.GenericSchema>(schema: Schema, body: Uint8Array): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, parseJson(body));
  if (parsed.success) return parsed.output;
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? issue.type).join(', ');
  throw new ServerProblem('invalid', `The event has an unexpected shape: ${where}.`);
}
