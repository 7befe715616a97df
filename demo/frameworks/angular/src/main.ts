import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'kyc-verification/define';
import { BankPage } from './bank-page';

bootstrapApplication(BankPage, { providers: [provideZonelessChangeDetection()] }).catch(console.error);
