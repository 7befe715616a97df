import { isTellable } from '../../tellable.js';
import type { VerificationDetails } from '../platform.js';
import type { Details } from './records.js';

/** The platform's details in the words of the interface. */
export function inCommonWords(details: Details): VerificationDetails {
  const { personal_info: person, rejection } = details;
  return {
    status: details.status,
    startedAt: details.started_at,
    verifiedAt: details.verified_at,
    rejectedAt: details.rejected_at,
    person: person && {
      firstName: person.first_name,
      lastName: person.last_name,
      dateOfBirth: person.date_of_birth,
      nationality: person.nationality,
      countryOfResidence: person.country_of_residence,
    },
    documents: details.documents.map(({ document_type, country, status, submitted_at }) => ({
      type: document_type,
      country,
      status,
      submittedAt: submitted_at,
    })),
    complete: details.verification_complete,
    passed: details.verification_passed,
    rejection: rejection && {
      canRetry: rejection.can_retry,
      message: isTellable(rejection.message) ? rejection.message : '',
    },
  };
}
