import { magicUser, type Sandbox, type SandboxOptions, type UserStoryName } from '../../../../src/sandbox/index.js';
import { answerOf, stillSandbox, type Answer, type Json } from '../customer.js';

/** A user of one story, with a token, who calls the token/status API and walks through Sumsub's screens. */
export class TestUser {
  private constructor(
    readonly sandbox: Sandbox,
    readonly guid: string,
    readonly token: string,
  ) {}

  static async of(story: UserStoryName, options: SandboxOptions = {}): Promise<TestUser> {
    const sandbox = stillSandbox(options);
    const guid = magicUser(story);
    const token = await sandbox.control.mintToken({ customerGuid: guid, expiresInSeconds: 1_000_000 });
    return new TestUser(sandbox, guid, token);
  }

  later(milliseconds: number): void {
    this.sandbox.control.advance(milliseconds);
  }

  async call(path: string, method: 'GET' | 'POST' = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
    const own = { 'x-juno-jwt': this.token, ...headers };
    return answerOf(await this.sandbox.sumvin.request(path, { method, headers: own }));
  }

  async status(refresh = false): Promise<Json> {
    return (await this.call(`/v0/kyc/status${refresh ? '?refresh=true' : ''}`)).body;
  }

  /** `status/reject_reason` */
  async standing(): Promise<string> {
    const { status, reject_reason } = await this.status();
    return [status, reject_reason].map(String).join('/');
  }

  async accessToken(): Promise<string> {
    return String((await this.call('/v0/kyc/access-token', 'POST')).body['access_token']);
  }

  async screens(what: 'open' | 'begin' | 'submit', accessToken: string, body: Json = {}): Promise<Json> {
    const response = await this.sandbox.sumsub.request(`/websdk/${what}`, {
      method: 'POST',
      headers: { 'x-access-token': accessToken },
      body: JSON.stringify(body),
    });
    return (await answerOf(response)).body;
  }

  /** Goes all the way through the screens. */
  async submit(result: 'complete' | 'fail' = 'complete'): Promise<void> {
    const accessToken = await this.accessToken();
    await this.screens('begin', accessToken);
    await this.screens('submit', accessToken, { result });
  }
}
