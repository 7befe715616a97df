/** The words of what comes after the provider's screens have opened, or instead of them. */
export const later = {
  'button.continue': 'Continue',
  'button.check': 'Check now',
  'button.verify': 'Verify now',
  'button.open': 'Open verification',
  'button.openAgain': 'Open it again',
  'button.here': 'Continue on this device',
  'button.copy': 'Copy link',
  'button.copied': 'Link copied',
  'button.newCode': 'Show a new code',
  'button.stay': 'Keep going',
  'button.leave': 'Leave',

  contact: 'Please contact our support team.',

  reference: 'Reference for support:',

  'capturing.cameraless':
    'The camera does not work on this page. You can upload photos or go on with your phone where the next steps offer it.',
  'capturing.inApp':
    'This app may not let you use the camera here. If it does not work, use your phone’s own browser or another device.',

  'processing.title': 'We are checking your details',
  'processing.body': 'This usually takes less than a minute. You may leave this page, the check goes on without you.',
  'processing.associates.title': 'Waiting for the other people',
  'processing.associates':
    'Your own part is done. The verification is complete once everybody below has been verified. You may leave this page.',

  'associates.title': 'People who have to be verified too',

  'associate.director': 'Director',
  'associate.owner': 'Owner',
  'associate.other': 'Another person',
  'associate.open': 'Not verified yet',
  'associate.invited': 'Invited by e-mail',
  'associate.processing': 'Being checked',
  'associate.completed': 'Done',

  'handOff.preparing': 'Preparing your link',
  'handOff.title': 'Continue on your phone',
  'handOff.body':
    'Scan this code with the camera of your phone. Keep this page open: it goes on by itself once you are done.',
  'handOff.inApp':
    'This app may not let you use the camera here. Copy the link and open it in your usual browser, or scan the code with another device.',
  'handOff.code': 'QR code: the link for your phone',
  'handOff.refused': 'The link could not be copied by itself. Copy it from here:',
  'handOff.begun.title': 'Go on with your phone',
  'handOff.begun.body': 'Your phone has opened the verification. This page goes on by itself once you are done there.',
  'handOff.over.title': 'The code has expired',
  'handOff.over.body': 'For your safety, each code works for a few minutes only.',
  'handOff.failed.title': 'We could not make a link',
  'handOff.failed.body': 'Check your internet connection, then try again.',

  'outside.offered.title': 'Verify your identity in a new tab',
  'outside.offered.body': 'Come back here when you are done: this page goes on by itself.',
  'outside.opened.title': 'Go on in the other tab',
  'outside.opened.body': 'This page goes on by itself once you are done there.',
  'outside.refused.title': 'Your browser did not open the tab',
  'outside.refused.body': 'Allow pop-ups for this page, then try again.',

  'leave.title': 'Leave the verification?',
  'leave.body': 'What you have done so far is saved. You can go on later.',

  'review.title': 'A specialist is reviewing your details',
  'review.body':
    'This can take a few working days. There is nothing you need to do: leave this page and come back at any time.',
  'review.undecided': 'There is no decision yet.',

  'action.title': 'Please try once more',
  'action.body': 'You can start again right away. It takes about 3 minutes.',

  'cancelled.title': 'Continue where you left off',
  'cancelled.body': 'Your verification is not finished yet. What you have done so far is saved.',

  'verified.title': 'Your identity is verified',
  'verified.body': 'Thank you. There is nothing more for you to do.',

  'rejected.title': 'We could not verify your identity',

  'frozen.title': 'Your account is on hold',
  'frozen.body': 'Your identity cannot be verified at the moment.',

  'redo.selfie': 'Your selfie',
  'redo.details': 'Your details',

  'reason.photo':
    'The photo of your document was not clear enough. Use good light, avoid reflections and show the whole document.',
  'reason.sides': 'One side of your document was missing. Photograph the front and the back.',
  'reason.outdated': 'Your document is no longer valid. Use one that has not expired.',
  'reason.original': 'We need the original document. A copy or a photo of a screen is not enough.',
  'reason.kind': 'We cannot accept this kind of document. Use a passport, an identity card or a driving licence.',
  'reason.country': 'We cannot accept documents from this country. Use another document if you have one.',
  'reason.selfie': 'We could not match your selfie to your document. Look straight at the camera, in good light.',
  'reason.details':
    'Some details do not match. Check that your name, date of birth and address are the same everywhere.',
  'reason.unfinished': 'The verification was not finished in time.',
  'reason.general': 'We could not confirm your identity with what we received.',

  'error.config-missing.title': 'The verification is not available yet',
  'error.config-missing.body': 'Some information is missing on this page. This is not your fault.',
  'error.config-invalid.title': 'The verification is not available',
  'error.config-invalid.body': 'This page is not set up correctly. This is not your fault.',
  'error.token-missing.title': 'Please sign in again',
  'error.token-missing.body': 'We could not confirm that you are signed in. Sign in again, then try once more.',
  'error.token-expired.title': 'You have been signed out',
  'error.token-expired.body': 'For your safety, your session has ended. Sign in again, then try once more.',
  'error.token-forbidden.title': 'The verification is not available to you',
  'error.token-forbidden.body': 'Your sign-in does not include this step.',
  'error.customer-not-found.title': 'We could not find your account',
  'error.customer-not-found.body': 'Check that you are signed in with the right account.',
  'error.api-unavailable.title': 'The service is not available right now',
  'error.api-unavailable.body': 'Please try again in a few minutes. What you have done so far is saved.',
  'error.api-rejected.title': 'We could not go on',
  'error.api-rejected.body': 'Your verification could not be started or continued.',
  'error.rate-limited.title': 'Please wait a moment',
  'error.rate-limited.body': 'The service is very busy. Wait a minute, then try again.',
  'error.bad-response.title': 'Something did not go as expected',
  'error.bad-response.body': 'We received an answer that we could not read. Please try again.',
  'error.inquiry-timeout.title': 'This is taking longer than usual',
  'error.inquiry-timeout.body': 'Your verification is not ready yet. Please try again in a moment.',
  'error.provider-blocked.title': 'The verification could not open',
  'error.provider-blocked.body':
    'Your browser or an ad blocker may be stopping it. Allow this page, or use another browser, then try again.',
  'error.provider-timeout.title': 'The verification did not open in time',
  'error.provider-timeout.body': 'Your connection may be slow. Check it, then try again.',
  'error.provider-error.title': 'The verification was interrupted',
  'error.provider-error.body': 'Something went wrong along the way. Please try again.',
  'error.session-expired.title': 'Your session has ended',
  'error.session-expired.body': 'For your safety, a session stays open for a limited time. Please try again.',
  'error.camera-blocked.title': 'We cannot use your camera',
  'error.camera-blocked.body': 'Allow the camera for this page in the settings of your browser, then try again.',

  'camera.chromium': 'Choose the icon to the left of the address, then set Camera to “Allow”.',
  'camera.firefox': 'Choose the camera icon to the left of the address and remove the block.',
  'camera.safari': 'Tap “AA” or the page icon beside the address, then Website Settings, and set Camera to “Allow”.',

  'error.camera-missing.title': 'We could not find a camera',
  'error.camera-missing.body': 'Connect a camera or open this page on your phone, then try again.',
  'error.insecure-context.title': 'This page is not secure',
  'error.insecure-context.body': 'Your camera works on secure pages only: the address has to begin with https.',
} as const;
