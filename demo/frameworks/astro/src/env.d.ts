declare namespace App {
  /** What the bank's own server, in which the pages are rendered, hands to them: who is signed in. */
  interface Locals {
    readonly customer: import('../../shared/bank').Customer;
  }
}
