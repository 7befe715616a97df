/** `npm start`: the demo and the stand-ins, each on a port (and so an origin) of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createServer, type Plugin } from 'vite';
import { hasWorkflow, PERSONA_TEMPLATE } from '../src/sandbox/index.js';
import { serveSandbox, type ServedSandbox } from '../src/sandbox/serve.js';
import { demoServer, type DemoServer } from './server/app.js';

const project = fileURLToPath(new URL('..', import.meta.url));

const ports = {
  demo: port('DEMO_PORT', 4810),
  cybrid: port('CYBRID_PORT', 4811),
  persona: port('PERSONA_PORT', 4812),
  sumvin: port('SUMVIN_PORT', 4813),
  sumsub: port('SUMSUB_PORT', 4814),
};

/** 0 is any free one. */
function port(variable: string, usual: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new Error(`${variable} is ${text}, which is not a port.`);
}

/** Tells the pages where the sandbox is: GET /sandbox.json, the same as in the browser tests. */
function sandboxAddress({ cybridOrigin, personaHost, sumvinOrigin, sumsubOrigin }: ServedSandbox): Plugin {
  return {
    name: 'sandbox-address',
    configureServer({ middlewares }) {
      middlewares.use('/sandbox.json', (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ cybridOrigin, personaHost, sumvinOrigin, sumsubOrigin }));
      });
    },
  };
}

/** The bank's server behind the same origin as its pages, as in production. */
function bankOf({ cybridOrigin, personaHost }: ServedSandbox): DemoServer {
  return demoServer({
    cybridOrigin,
    persona: {
      apiKey: 'persona_sandbox_of-the-demo',
      templateId: PERSONA_TEMPLATE,
      base: `http://${personaHost}/api/v1`,
      awaitDecision: hasWorkflow,
    },
    log: ({ level, message, data }) => {
      if (level === 'error') console.error(message, data);
    },
  });
}

function mounted(bank: DemoServer): Plugin {
  const answer = getRequestListener(bank.fetch);
  return {
    name: 'bank',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (/^\/(?:kyc|login|logout)\b/.test(request.url ?? '')) void answer(request, response);
        else next();
      });
    },
  };
}

async function start(): Promise<void> {
  const sandbox = await serveSandbox({
    cybridPort: ports.cybrid,
    personaPort: ports.persona,
    sumvinPort: ports.sumvin,
    sumsubPort: ports.sumsub,
  });
  const bank = bankOf(sandbox);
  const demo = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    // /cdn/kyc-verification.js is the built script-tag file
    publicDir: join(project, 'dist'),
    appType: 'mpa',
    clearScreen: false,
    logLevel: 'warn',
    server: { host: 'localhost', port: ports.demo, strictPort: true, fs: { allow: [project] } },
    plugins: [sandboxAddress(sandbox), mounted(bank)],
  });
  await demo.listen();
  const origin = demo.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';

  console.info(`
  Demo                 ${origin}/
  Script tag only      ${origin}/plain.html
  Cybrid's stand-in    ${sandbox.cybridOrigin}
  Persona's stand-in   http://${sandbox.personaHost}
  Sumvin's stand-in    ${sandbox.sumvinOrigin}
  Sumsub's stand-in    ${sandbox.sumsubOrigin}

  Ctrl+C ends all of them.
`);

  const stop = (): void => {
    void Promise.allSettled([demo.close(), bank.close(), sandbox.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const taken = 'code' in error && error.code === 'EADDRINUSE' ? /\d+$/.exec(error.message)?.[0] : undefined;
  const found = taken ?? /Port (\d+) is already in use/.exec(error.message)?.[1];
  if (found === undefined) return error.message;
  return (
    `Port ${found} is already in use. End the program that uses it, or choose other ports: ` +
    'DEMO_PORT=5810 CYBRID_PORT=5811 PERSONA_PORT=5812 SUMVIN_PORT=5813 SUMSUB_PORT=5814 npm start'
  );
}

try {
  await start();
} catch (error) {
  console.error(`\n${explain(error)}\n`);
  process.exit(1);
}
