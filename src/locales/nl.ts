import type { Dictionary } from './en.js';

/** Dutch; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Identiteitscontrole',
  'frame.title': 'Identiteitscontrole: identiteitsbewijs en selfie',

  'progress.label': 'Voortgang',
  'progress.prepare': 'Start',
  'progress.verify': 'Controle',
  'progress.result': 'Resultaat',

  'button.start': 'Controle starten',
  'button.cancel': 'Annuleren',
  'button.continue': 'Doorgaan',
  'button.retry': 'Opnieuw proberen',
  'button.check': 'Nu bekijken',
  'button.verify': 'Nu controleren',
  'button.open': 'Controle openen',
  'button.openAgain': 'Opnieuw openen',
  'button.phone': 'Uw telefoon gebruiken',
  'button.here': 'Doorgaan op dit apparaat',
  'button.copy': 'Link kopiëren',
  'button.copied': 'Link gekopieerd',
  'button.newCode': 'Nieuwe code tonen',
  'button.stay': 'Verdergaan',
  'button.leave': 'Verlaten',

  contact: 'Neem contact op met onze klantenservice.',
  reference: 'Referentie voor de klantenservice:',
  offline: 'U bent offline. We gaan verder zodra u weer verbinding hebt.',

  'idle.title': 'Bevestig uw identiteit',
  'idle.body': 'U maakt een foto van uw identiteitsbewijs en een selfie. Daarna controleren we of ze bij elkaar horen.',
  'idle.document': 'Uw identiteitsbewijs',
  'idle.document.detail': 'Een geldig paspoort, identiteitskaart of rijbewijs',
  'idle.camera': 'Een camera',
  'idle.camera.detail': 'Op dit apparaat of op uw telefoon',
  'idle.time': 'Ongeveer 3 minuten',
  'idle.time.detail': 'U kunt op elk moment stoppen en later verdergaan',
  'idle.privacy': 'Uw foto’s en gegevens worden via een versleutelde verbinding verzonden.',
  'idle.announce': '',

  'starting.title': 'Uw controle wordt voorbereid',
  'starting.body': 'Dit duurt een paar seconden.',
  'starting.announce': 'Uw controle wordt voorbereid.',

  'capturing.title': 'Bevestig uw identiteit',
  'capturing.opening': 'De controle wordt geopend',
  'capturing.cameraless':
    'De camera werkt niet op deze pagina. U kunt foto’s uploaden of verdergaan met uw telefoon waar de volgende stappen dat aanbieden.',
  'capturing.inApp':
    'Mogelijk kunt u in deze app de camera niet gebruiken. Als het niet lukt, gebruik dan de browser van uw telefoon of een ander apparaat.',
  'capturing.modal': 'De controle is vóór deze pagina geopend.',
  'capturing.announce': 'De controle is geopend. Volg de stappen.',

  'processing.title': 'We controleren uw gegevens',
  'processing.body':
    'Dit duurt meestal minder dan een minuut. U mag deze pagina verlaten, de controle gaat zonder u door.',
  'processing.associates.title': 'We wachten op de andere personen',
  'processing.associates':
    'Uw eigen deel is klaar. De controle is voltooid zodra iedereen hieronder is gecontroleerd. U mag deze pagina verlaten.',
  'processing.announce': 'Uw gegevens zijn verzonden. We controleren ze.',

  'associates.title': 'Personen die ook gecontroleerd moeten worden',
  'associate.director': 'Bestuurder',
  'associate.owner': 'Uiteindelijk belanghebbende',
  'associate.other': 'Andere persoon',
  'associate.open': 'Nog niet gecontroleerd',
  'associate.invited': 'Per e-mail uitgenodigd',
  'associate.processing': 'Wordt gecontroleerd',
  'associate.completed': 'Klaar',

  'handOff.preparing': 'Uw link wordt voorbereid',
  'handOff.title': 'Ga verder op uw telefoon',
  'handOff.body':
    'Scan deze code met de camera van uw telefoon. Houd deze pagina open: ze gaat vanzelf verder zodra u klaar bent.',
  'handOff.inApp':
    'Mogelijk kunt u in deze app de camera niet gebruiken. Kopieer de link en open hem in uw gebruikelijke browser, of scan de code met een ander apparaat.',
  'handOff.code': 'QR-code: de link voor uw telefoon',
  'handOff.refused': 'De link kon niet automatisch worden gekopieerd. Kopieer hem hier:',
  'handOff.begun.title': 'Ga door op uw telefoon',
  'handOff.begun.body':
    'Uw telefoon heeft de controle geopend. Deze pagina gaat vanzelf verder zodra u daar klaar bent.',
  'handOff.over.title': 'De code is verlopen',
  'handOff.over.body': 'Voor uw veiligheid werkt elke code maar een paar minuten.',
  'handOff.failed.title': 'We konden geen link maken',
  'handOff.failed.body': 'Controleer uw internetverbinding en probeer het opnieuw.',

  'outside.offered.title': 'Bevestig uw identiteit in een nieuw tabblad',
  'outside.offered.body': 'Kom hier terug als u klaar bent: deze pagina gaat vanzelf verder.',
  'outside.opened.title': 'Ga verder in het andere tabblad',
  'outside.opened.body': 'Deze pagina gaat vanzelf verder zodra u daar klaar bent.',
  'outside.refused.title': 'Uw browser heeft het tabblad niet geopend',
  'outside.refused.body': 'Sta pop-ups toe voor deze pagina en probeer het opnieuw.',

  'leave.title': 'De controle verlaten?',
  'leave.body': 'Wat u tot nu toe hebt gedaan, is opgeslagen. U kunt later verdergaan.',

  'review.title': 'Een specialist bekijkt uw gegevens',
  'review.body':
    'Dit kan enkele werkdagen duren. U hoeft niets te doen: verlaat deze pagina en kom terug wanneer u wilt.',
  'review.undecided': 'Er is nog geen beslissing.',
  'review.announce': 'Uw gegevens worden bekeken. Dit kan enkele werkdagen duren.',

  'action.title': 'Probeer het nog een keer',
  'action.body': 'U kunt meteen opnieuw beginnen. Het duurt ongeveer 3 minuten.',
  'action.announce': 'We vragen u het nog een keer te proberen.',

  'cancelled.title': 'Ga verder waar u was gebleven',
  'cancelled.body': 'Uw controle is nog niet klaar. Wat u tot nu toe hebt gedaan, is opgeslagen.',
  'cancelled.announce': 'De controle is onderbroken.',

  'verified.title': 'Uw identiteit is bevestigd',
  'verified.body': 'Dank u wel. U hoeft verder niets te doen.',
  'verified.announce': 'Uw identiteit is bevestigd.',

  'rejected.title': 'We konden uw identiteit niet bevestigen',
  'rejected.announce': 'We konden uw identiteit niet bevestigen.',

  'frozen.title': 'Uw rekening is geblokkeerd',
  'frozen.body': 'Uw identiteit kan op dit moment niet worden gecontroleerd.',
  'frozen.announce': 'Uw rekening is geblokkeerd.',

  'redo.selfie': 'Uw selfie',
  'redo.details': 'Uw gegevens',
  'reason.photo':
    'De foto van uw document was niet duidelijk genoeg. Zorg voor goed licht, vermijd weerspiegelingen en laat het hele document zien.',
  'reason.sides': 'Eén kant van uw document ontbrak. Fotografeer de voor- en de achterkant.',
  'reason.outdated': 'Uw document is niet meer geldig. Gebruik een document dat niet is verlopen.',
  'reason.original': 'We hebben het originele document nodig. Een kopie of een foto van een scherm is niet genoeg.',
  'reason.kind':
    'We kunnen dit soort document niet accepteren. Gebruik een paspoort, een identiteitskaart of een rijbewijs.',
  'reason.country': 'We kunnen geen documenten uit dit land accepteren. Gebruik een ander document als u dat hebt.',
  'reason.selfie': 'We konden uw selfie niet aan uw document koppelen. Kijk recht in de camera, bij goed licht.',
  'reason.details':
    'Sommige gegevens komen niet overeen. Controleer of uw naam, geboortedatum en adres overal hetzelfde zijn.',
  'reason.unfinished': 'De controle is niet op tijd afgerond.',
  'reason.general': 'We konden uw identiteit niet bevestigen met wat we hebben ontvangen.',

  'error.config-missing.title': 'De controle is nog niet beschikbaar',
  'error.config-missing.body': 'Op deze pagina ontbreekt informatie. Dit ligt niet aan u.',
  'error.config-invalid.title': 'De controle is niet beschikbaar',
  'error.config-invalid.body': 'Deze pagina is niet goed ingesteld. Dit ligt niet aan u.',
  'error.token-missing.title': 'Log opnieuw in',
  'error.token-missing.body':
    'We konden niet bevestigen dat u bent ingelogd. Log opnieuw in en probeer het nog een keer.',
  'error.token-expired.title': 'U bent uitgelogd',
  'error.token-expired.body': 'Voor uw veiligheid is uw sessie beëindigd. Log opnieuw in en probeer het nog een keer.',
  'error.token-forbidden.title': 'De controle is voor u niet beschikbaar',
  'error.token-forbidden.body': 'Deze stap hoort niet bij uw toegang.',
  'error.customer-not-found.title': 'We konden uw account niet vinden',
  'error.customer-not-found.body': 'Controleer of u met het juiste account bent ingelogd.',
  'error.api-unreachable.title': 'We konden geen verbinding maken',
  'error.api-unreachable.body':
    'Controleer uw internetverbinding en probeer het opnieuw. Wat u tot nu toe hebt gedaan, is opgeslagen.',
  'error.api-unavailable.title': 'De dienst is nu niet beschikbaar',
  'error.api-unavailable.body':
    'Probeer het over een paar minuten opnieuw. Wat u tot nu toe hebt gedaan, is opgeslagen.',
  'error.api-rejected.title': 'We konden niet verdergaan',
  'error.api-rejected.body': 'Uw controle kon niet worden gestart of voortgezet.',
  'error.rate-limited.title': 'Een ogenblik geduld',
  'error.rate-limited.body': 'De dienst is erg druk. Wacht een minuut en probeer het opnieuw.',
  'error.bad-response.title': 'Er ging iets anders dan verwacht',
  'error.bad-response.body': 'We kregen een antwoord dat we niet konden lezen. Probeer het opnieuw.',
  'error.inquiry-timeout.title': 'Dit duurt langer dan normaal',
  'error.inquiry-timeout.body': 'Uw controle is nog niet gereed. Probeer het zo meteen opnieuw.',
  'error.provider-blocked.title': 'De controle kon niet worden geopend',
  'error.provider-blocked.body':
    'Misschien houdt uw browser of een adblocker dit tegen. Sta deze pagina toe of gebruik een andere browser en probeer het opnieuw.',
  'error.provider-timeout.title': 'De controle werd niet op tijd geopend',
  'error.provider-timeout.body': 'Uw verbinding is misschien traag. Controleer die en probeer het opnieuw.',
  'error.provider-error.title': 'De controle is onderbroken',
  'error.provider-error.body': 'Er ging onderweg iets mis. Probeer het opnieuw.',
  'error.session-expired.title': 'Uw sessie is beëindigd',
  'error.session-expired.body': 'Voor uw veiligheid blijft een sessie maar beperkte tijd open. Probeer het opnieuw.',
  'error.camera-blocked.title': 'We kunnen uw camera niet gebruiken',
  'error.camera-blocked.body':
    'Sta de camera voor deze pagina toe in de instellingen van uw browser en probeer het opnieuw.',
  'camera.chromium': 'Kies het pictogram links van het adres en zet ‘Camera’ op ‘Toestaan’.',
  'camera.firefox': 'Kies het camerapictogram links van het adres en hef de blokkering op.',
  'camera.safari':
    'Tik op ‘AA’ of het paginapictogram naast het adres, dan op ‘Website-instellingen’, en zet ‘Camera’ op ‘Sta toe’.',
  'error.camera-missing.title': 'We konden geen camera vinden',
  'error.camera-missing.body': 'Sluit een camera aan of open deze pagina op uw telefoon en probeer het opnieuw.',
  'error.insecure-context.title': 'Deze pagina is niet beveiligd',
  'error.insecure-context.body': 'Uw camera werkt alleen op beveiligde pagina’s: het adres moet met https beginnen.',
  'error.offline.title': 'U bent offline',
  'error.offline.body':
    'Controleer uw internetverbinding en probeer het opnieuw. Wat u tot nu toe hebt gedaan, is opgeslagen.',
  'error.internal.title': 'Er is iets misgegaan',
  'error.internal.body': 'Dit ligt niet aan u. Probeer het opnieuw.',
};

export default texts;
