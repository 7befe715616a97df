import { Hono } from 'hono';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import { readBody } from '../read-body.js';
import { environmentVariables } from '../settings.js';
import { handOn } from './delivery.js';
import { readCybridEvent, readPersonaEvent } from './events.js';
import { readWebhooks, type WebhookOptions } from './options.js';
import { isSigned, isSignedByPersona } from './signature.js';

const longestBody = 256 * 1_024;
/** ms by which a signature's time may differ from now. */
const tolerance = 5 * 60_000;

/** `/webhooks/*`: deliveries of Persona and Cybrid (contracts.md sections A and C). Throws `ServerConfigError`. */
export function webhookRoutes(parts: ServerParts, options: WebhookOptions, variables = environmentVariables()): Hono {
  const { personaSecrets, cybridKeys, cybridHeader } = readWebhooks(options, variables);
  const { onEvent } = options;
  const app = new Hono();

  if (personaSecrets.length > 0) {
    app.post('/persona', async (context) => {
      const body = await readBody(context.req.raw, longestBody);
      const header = context.req.header('persona-signature') ?? '';
      const secrets = { secrets: personaSecrets, now: parts.now(), tolerance };
      if (!(await isSignedByPersona(body, header, secrets))) throw badSignature();
      await handOn(readPersonaEvent(body), onEvent, parts);
      return context.body(null, 204);
    });
  }
  if (cybridKeys.length > 0) {
    app.post('/cybrid', async (context) => {
      const body = await readBody(context.req.raw, longestBody);
      if (!(await isSigned(body, context.req.header(cybridHeader) ?? '', cybridKeys))) throw badSignature();
      await handOn(readCybridEvent(body, parts.now()), onEvent, parts);
      return context.body(null, 204);
    });
  }
  app.all('*', () => {
    throw new ServerProblem('not-found', 'No webhook is delivered here.');
  });
  return app;
}

function badSignature(): ServerProblem {
  return new ServerProblem(
    'bad-signature',
    'The delivery is not signed by a known secret, or was signed too long ago.',
  );
}
