import { render } from 'preact';
import 'kyc-verification/define';
import { App } from './app';

const place = document.querySelector('#app');
if (place) render(<App />, place);
