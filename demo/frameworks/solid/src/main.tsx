import { render } from 'solid-js/web';
import 'kyc-verification/define';
import { App } from './app';

const place = document.querySelector('#app');
if (place) render(() => <App />, place);
