/** The words up to the provider's screens, what is said on entering each state, and those for when nothing more can be loaded. */
export const first = {
  name: 'Identity verification',

  'frame.title': 'Identity verification: document and selfie',

  'progress.label': 'Progress',
  'progress.prepare': 'Prepare',
  'progress.verify': 'Verify',
  'progress.result': 'Result',

  'button.start': 'Start verification',
  'button.cancel': 'Cancel',
  'button.retry': 'Try again',
  'button.phone': 'Use your phone',

  offline: 'You are offline. We will go on as soon as you are connected again.',

  'idle.title': 'Verify your identity',
  'idle.body': 'You photograph your identity document and take a selfie. We then check that they belong together.',
  'idle.document': 'Your identity document',
  'idle.document.detail': 'A valid passport, identity card or driving licence',
  'idle.camera': 'A camera',
  'idle.camera.detail': 'On this device, or on your phone',
  'idle.time': 'About 3 minutes',
  'idle.time.detail': 'You can stop at any time and go on later',
  'idle.privacy': 'Your photos and details are sent over an encrypted connection.',
  'idle.announce': '',

  'starting.title': 'Preparing your verification',
  'starting.body': 'This takes a few seconds.',
  'starting.announce': 'Preparing your verification.',

  'capturing.title': 'Verify your identity',
  'capturing.opening': 'Opening the verification',
  'capturing.modal': 'The verification is open in front of this page.',
  'capturing.announce': 'The verification is open. Please follow its steps.',

  'processing.announce': 'Your details have been sent. We are checking them.',

  'review.announce': 'Your details are being reviewed. This can take a few working days.',

  'action.announce': 'We need you to try once more.',

  'cancelled.announce': 'The verification is paused.',

  'verified.announce': 'Your identity is verified.',

  'rejected.announce': 'We could not verify your identity.',

  'frozen.announce': 'Your account is on hold.',

  'error.api-unreachable.title': 'We could not connect',
  'error.api-unreachable.body': 'Check your internet connection, then try again. What you have done so far is saved.',
  'error.offline.title': 'You are offline',
  'error.offline.body': 'Check your internet connection, then try again. What you have done so far is saved.',
  'error.internal.title': 'Something went wrong',
  'error.internal.body': 'This is not your fault. Please try again.',
} as const;
