import assert from 'node:assert/strict';
import type { StoryName } from '../../../src/sandbox/index.js';
import { stillSandbox, TestCustomer } from './customer.js';

export const HOUR = 3_600_000;

export interface Meeting {
  readonly customer: TestCustomer;
  readonly later: (milliseconds: number) => void;
}

/** A customer in a sandbox of their own. */
export async function meet(story: StoryName): Promise<Meeting> {
  const sandbox = stillSandbox();
  const customer = await TestCustomer.of(sandbox, story);
  return {
    customer,
    later: (milliseconds) => {
      sandbox.control.advance(milliseconds);
    },
  };
}

/** Creates a verification, waits for its inquiry and submits it. */
export async function submitted(story: StoryName, method = 'id_and_selfie'): Promise<Meeting> {
  const met = await meet(story);
  assert.equal((await met.customer.create({ method })).status, 201);
  met.later(700);
  assert.equal((await met.customer.submit()).status, 200);
  return met;
}
