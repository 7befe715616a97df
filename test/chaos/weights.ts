import type { Weights } from './command.js';

/** Everything, what happens often more often. */
export const evenly: Weights = {
  mount: 6,
  unmount: 3,
  move: 2,
  'put back': 2,
  reload: 3,
  language: 1,
  strings: 1,
  fault: 10,
  supply: 2,
  revoke: 2,
  offline: 2,
  online: 3,
  hide: 1,
  show: 2,
  pageshow: 1,
  token: 3,
  say: 8,
  lie: 2,
  'go through': 4,
  wait: 12,
  suspend: 1,
  retry: 5,
  cancel: 2,
  reset: 1,
  start: 2,
  press: 3,
  'switch customer': 2,
  decide: 4,
};

/** Above all what happens to requests, replies and tokens. */
export const roughNetwork: Weights = {
  ...evenly,
  mount: 4,
  fault: 26,
  supply: 5,
  revoke: 4,
  offline: 5,
  online: 6,
  token: 5,
  wait: 16,
  retry: 8,
  press: 4,
  'go through': 6,
};

/** Above all elements that come and go. */
export const comingAndGoing: Weights = {
  ...evenly,
  mount: 14,
  unmount: 8,
  move: 5,
  'put back': 8,
  reload: 10,
  fault: 12,
  reset: 4,
  start: 6,
  'switch customer': 5,
};

/** Above all what the provider's frame says, and when. */
export const talkativeFrame: Weights = {
  ...evenly,
  fault: 4,
  say: 26,
  lie: 10,
  'go through': 10,
  wait: 18,
  retry: 8,
  cancel: 4,
  decide: 6,
};
