import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'kyc-verification/define';
import { App } from './app';

const place = document.querySelector('#app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
