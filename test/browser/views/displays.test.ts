import { expect } from '@open-wc/testing';
import { associates, shownCode } from './models.js';
import { show } from './show.js';

describe('the phone’s code', () => {
  it('is a picture with a name', async () => {
    const host = await show('capturing', { handOff: shownCode('no') });
    expect(host.parts('qr')[0]?.getAttribute('aria-label')).to.equal('QR code: the link for your phone');
  });

  it('stands in the frame’s place', async () => {
    const host = await show('capturing', { screens: 'ready', handOff: shownCode('no') });
    expect(host.parts('frame')[0]?.checkVisibility()).to.equal(false);
  });

  it('comes with a field to copy from where the browser refuses to copy', async () => {
    const host = await show('capturing', { handOff: shownCode('refused') });
    expect(host.renderRoot.querySelector('input')?.value).to.equal('https://verify.example/?one-time');
  });

  it('has no such field as long as it is not needed', async () => {
    const host = await show('capturing', { handOff: shownCode('no') });
    expect(host.renderRoot.querySelector('input')).to.equal(null);
  });

  it('tells that it was copied on the button itself', async () => {
    const host = await show('capturing', { handOff: shownCode('yes') });
    expect(host.words('primary-button')).to.equal('Link copied');
  });

  it('offers the way back to this device', async () => {
    const host = await show('capturing', { handOff: shownCode('no') });
    host.parts('secondary-button')[0]?.click();
    expect(host.acts).to.deep.equal(['hide hand-off']);
  });

  it('is offered by a link beside Cancel', async () => {
    const host = await show('capturing', { screens: 'ready', handOff: { stage: 'offered' } });
    host.parts('link')[0]?.click();
    expect(host.acts).to.deep.equal(['show hand-off']);
  });

  it('can be made anew when it has expired', async () => {
    const host = await show('capturing', { screens: 'ready', handOff: { stage: 'over' } });
    host.parts('primary-button')[0]?.click();
    expect(host.acts).to.deep.equal(['show hand-off']);
  });
});

describe('a capture outside of the page', () => {
  it('is opened by its button', async () => {
    const host = await show('capturing', { screens: 'ready', outside: 'offered' });
    host.parts('primary-button')[0]?.click();
    expect(host.acts).to.deep.equal(['open outside']);
  });

  it('has one heading', async () => {
    const host = await show('capturing', { screens: 'ready', outside: 'opened' });
    expect(host.parts('title')).to.have.length(1);
  });
});

describe('the dialog', () => {
  it('holds the frame, which is not moved when it opens', async () => {
    const host = await show('starting', { modal: true });
    const before = host.frame.parentElement;
    await host.become({ ...host.model, state: 'capturing' });
    expect(host.frame.parentElement).to.equal(before);
    expect(before?.closest('dialog')).to.equal(host.parts('dialog')[0]);
  });

  it('has live regions of its own, since those behind it are silent', async () => {
    const host = await show('capturing', { modal: true, screens: 'ready' });
    expect(host.parts('dialog')[0]?.querySelectorAll('[role=status], [role=alert]')).to.have.length(2);
  });

  it('asks before it is left', async () => {
    const host = await show('capturing', { modal: true, screens: 'ready' });
    host.parts('dialog')[0]?.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(host.acts).to.deep.equal(['ask to leave']);
  });
});

describe('a business’s people', () => {
  it('are told apart where their role is the same', async () => {
    const host = await show('processing', { associates });
    const names = host.parts('associate').map((person) => person.querySelector('b')?.textContent.trim());
    expect(names).to.deep.equal(['Director', 'Owner 1', 'Owner 2', 'Another person']);
  });

  it('have a button each where they can be verified here, which says who', async () => {
    const host = await show('processing', { associates });
    const button = host.parts('secondary-button')[0];
    const about = host.renderRoot.querySelector(`#${button?.getAttribute('aria-describedby') ?? ''}`);
    expect(host.parts('secondary-button')).to.have.length(1);
    expect(about?.textContent).to.contain('Owner 1');
  });

  it('are opened by their inquiry', async () => {
    const host = await show('processing', { associates });
    host.parts('secondary-button')[0]?.click();
    expect(host.acts).to.deep.equal(['verify inq_1']);
  });
});

describe('a reason that is a sentence of the platform', () => {
  it('is told as it is, as text', async () => {
    const host = await show('rejected', { reasons: ['Your <b>document</b> is blurry.'] });
    expect(host.words('reason')).to.equal('Your <b>document</b> is blurry.');
  });
});
