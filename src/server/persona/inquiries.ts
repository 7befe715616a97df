import { ServerProblem } from '../problem.js';
import type { PersonaApi } from './api.js';
import { inquiriesAnswer, inquiryAnswer, type Inquiry } from './records.js';

/** Of one customer and one template; more than ever matter, as the newest is wanted. */
const pageSize = 10;
export const inquiryId = /^inq_[\w-]{1,80}$/;

/** One customer's inquiries by one template: another customer's, or another template's, are not there. */
export class CustomerInquiries {
  constructor(
    private readonly api: PersonaApi,
    private readonly templateId: string,
    readonly customerGuid: string,
  ) {}

  async newest(): Promise<Inquiry | undefined> {
    const query = new URLSearchParams({
      'filter[reference-id]': this.customerGuid,
      'filter[inquiry-template-id]': this.templateId,
      'page[size]': String(pageSize),
    });
    const { data } = await this.api.get({ path: `/inquiries?${query.toString()}` }, inquiriesAnswer);
    return data
      .filter((inquiry) => this.#owns(inquiry))
      .reduce<Inquiry | undefined>(
        (newest, next) => (newest && createdAt(newest) >= createdAt(next) ? newest : next),
        undefined,
      );
  }

  /** Throws `not-found`, and does so for a foreign one in the same words. */
  async byId(id: string): Promise<Inquiry> {
    if (!inquiryId.test(id)) throw unknown();
    try {
      const { data } = await this.api.get({ path: `/inquiries/${id}` }, inquiryAnswer);
      if (data.id === id && this.#owns(data)) return data;
    } catch (error) {
      if (!(error instanceof ServerProblem) || error.code !== 'not-found') throw error;
    }
    throw unknown();
  }

  #owns({ attributes, relationships }: Inquiry): boolean {
    const template = relationships?.['inquiry-template']?.data?.id ?? this.templateId;
    return attributes['reference-id'] === this.customerGuid && template === this.templateId;
  }
}

function unknown(): ServerProblem {
  return new ServerProblem('not-found', 'This customer has no such inquiry.');
}

function createdAt({ attributes }: Inquiry): number {
  return Date.parse(attributes['created-at'] ?? '') || 0;
}
