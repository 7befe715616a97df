import { createApp } from 'vue';
import 'kyc-verification/define';
import App from './App.vue';

createApp(App).mount('#app');
