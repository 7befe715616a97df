import type { KycVerification } from '../../../src/index.js';
import type { Platform } from '../../../src/platforms/platform.js';
import { create } from './element.js';

export function platformOf(methods: Partial<Platform>): Platform {
  return {
    name: 'own',
    key: async () => 'own',
    look: async () => ({ situation: { kind: 'absent' } }),
    create: async () => undefined,
    admit: async () => undefined,
    ...methods,
  };
}

/** An element with a platform of its own. */
export function own(methods: Partial<Platform>): KycVerification {
  return Object.assign(create(), { customerGuid: 'somebody', token: 'token', platform: platformOf(methods) });
}
