import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { KycEventMap } from 'kyc-verification';
import { getToken, signIn, strings, type Customer } from '../../shared/bank';

@Component({
  selector: 'bank-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <button (click)="mounted.set(false)">Unmount</button>
      <button (click)="mounted.set(true)">Mount</button>
      @if (mounted() && customer(); as signedIn) {
        <kyc-verification
          [customerGuid]="signedIn.guid"
          api-base="/kyc/cybrid"
          [providerHost]="signedIn.providerHost"
          [strings]="strings"
          [getToken]="getToken"
          (kyc-statechange)="changed($event)"
          (kyc-ready)="ready($event)"
          (kyc-verified)="verified($event)"
          (kyc-error)="failed($event)"
        ></kyc-verification>
      }
      <output data-events>{{ events().join('\\n') }}</output>
    </main>
  `,
})
export class BankPage {
  readonly strings = strings;
  readonly getToken = getToken;
  readonly customer = signal<Customer | undefined>(undefined);
  readonly mounted = signal(true);
  readonly events = signal<readonly string[]>([]);

  constructor() {
    void signIn().then((customer) => this.customer.set(customer));
  }

  changed({ detail }: KycEventMap['kyc-statechange']): void {
    this.#tell(`kyc-statechange ${detail.to}`);
  }

  ready({ detail }: KycEventMap['kyc-ready']): void {
    this.#tell(`kyc-ready ${detail.provider}`);
  }

  verified({ detail }: KycEventMap['kyc-verified']): void {
    this.#tell(`kyc-verified ${detail.verificationGuid}`);
  }

  failed({ detail }: KycEventMap['kyc-error']): void {
    this.#tell(`kyc-error ${detail.error.code}`);
  }

  #tell(line: string): void {
    this.events.update((lines) => [...lines, line]);
  }
}
