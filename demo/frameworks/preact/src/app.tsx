import { useEffect, useState } from 'preact/hooks';
import type {} from 'kyc-verification/jsx/preact';
import { getToken, signIn, strings, type Customer } from '../../shared/bank';

export function App() {
  const [customer, setCustomer] = useState<Customer>();
  const [mounted, setMounted] = useState(true);
  const [events, setEvents] = useState<readonly string[]>([]);
  const tell = (line: string) => setEvents((lines) => [...lines, line]);

  useEffect(() => {
    void signIn().then(setCustomer);
  }, []);

  return (
    <main>
      <button onClick={() => setMounted(false)}>Unmount</button>
      <button onClick={() => setMounted(true)}>Mount</button>
      {customer && mounted && (
        <kyc-verification
          customerGuid={customer.guid}
          apiBase="/kyc/cybrid"
          providerHost={customer.providerHost}
          strings={strings}
          getToken={getToken}
          onkyc-statechange={({ detail }) => tell(`kyc-statechange ${detail.to}`)}
          onkyc-ready={({ detail }) => tell(`kyc-ready ${detail.provider}`)}
          onkyc-verified={({ detail }) => tell(`kyc-verified ${detail.verificationGuid}`)}
          onkyc-error={({ detail }) => tell(`kyc-error ${detail.error.code}`)}
        />
      )}
      <output data-events>{events.join('\n')}</output>
    </main>
  );
}
