import { createResource, createSignal, Show } from 'solid-js';
import type {} from 'kyc-verification/jsx/solid';
import { getToken, signIn, strings } from '../../shared/bank';

export function App() {
  const [customer] = createResource(signIn);
  const [mounted, setMounted] = createSignal(true);
  const [events, setEvents] = createSignal<readonly string[]>([]);
  const tell = (line: string) => setEvents((lines) => [...lines, line]);

  return (
    <main>
      <button onClick={() => setMounted(false)}>Unmount</button>
      <button onClick={() => setMounted(true)}>Mount</button>
      <Show when={mounted() && customer()}>
        {(signedIn) => (
          <kyc-verification
            customer-guid={signedIn().guid}
            api-base="/kyc/cybrid"
            provider-host={signedIn().providerHost}
            prop:strings={strings}
            prop:getToken={getToken}
            on:kyc-statechange={({ detail }) => tell(`kyc-statechange ${detail.to}`)}
            on:kyc-ready={({ detail }) => tell(`kyc-ready ${detail.provider}`)}
            on:kyc-verified={({ detail }) => tell(`kyc-verified ${detail.verificationGuid}`)}
            on:kyc-error={({ detail }) => tell(`kyc-error ${detail.error.code}`)}
          />
        )}
      </Show>
      <output data-events>{events().join('\n')}</output>
    </main>
  );
}
