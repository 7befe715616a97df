import { json, ScriptedNetwork, type Sent } from './network.js';
import { repeat } from './script.js';

export type Replies = Readonly<Record<string, unknown>>;
type Reply = Response | ((sent: Sent) => Response | Promise<Response>);

/** A network that answers by `METHOD path`; a list answers call after call, and its last element for good. */
export function answering(replies: Replies): ScriptedNetwork {
  const left = new Map(
    Object.entries(replies).map(([call, reply]) => [call, Array.isArray(reply) ? [...(reply as unknown[])] : [reply]]),
  );
  const reply = (sent: Sent): Response | Promise<Response> => {
    const queue = left.get(`${sent.method} ${new URL(sent.url).pathname}`);
    const next = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    if (next === undefined) throw new Error(`Nothing is scripted for ${sent.method} ${sent.url}`);
    if (typeof next === 'function') return (next as Exclude<Reply, Response>)(sent);
    if (next instanceof Error) throw next;
    return json(next);
  };
  return new ScriptedNetwork(repeat(100, reply));
}
