import type { Platform } from '../platform.js';
import { checked } from './checked.js';
import { timeLimited } from './time-limited.js';

/** A platform of the page's own, kept to its types and to its time. */
export function ownPlatform(platform: Platform): Platform {
  return checked(timeLimited(platform));
}
