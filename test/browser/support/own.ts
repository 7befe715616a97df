import type { KycVerification } from '../../../src/index.js';
import type { Platform } from '../../../src/platforms/platform.js';
import { create } from './element.js';

/** An element with a platform of its own. */
export function own(methods: Partial<Platform>): KycVerification {
  const platform: Platform = {
    name: 'own',
    key: async () => 'own',
    look: async () => ({ situation: { kind: 'absent' } }),
    create: async () => undefined,
    admit: async () => undefined,
    ...methods,
  };
  return Object.assign(create(), { customerGuid: 'somebody', token: 'token', platform });
}
