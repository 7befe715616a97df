import type { Dictionary } from './en.js';

/** Italian; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Verifica dell’identità',
  'frame.title': 'Verifica dell’identità: documento e selfie',

  'progress.label': 'Avanzamento',
  'progress.prepare': 'Avvio',
  'progress.verify': 'Verifica',
  'progress.result': 'Esito',

  'button.start': 'Inizia la verifica',
  'button.cancel': 'Annulla',
  'button.continue': 'Continua',
  'button.retry': 'Riprova',
  'button.check': 'Controlla ora',
  'button.verify': 'Verifica ora',
  'button.open': 'Apri la verifica',
  'button.openAgain': 'Apri di nuovo',
  'button.phone': 'Usa il telefono',
  'button.here': 'Continua su questo dispositivo',
  'button.copy': 'Copia il link',
  'button.copied': 'Link copiato',
  'button.newCode': 'Mostra un nuovo codice',
  'button.stay': 'Prosegui',
  'button.leave': 'Esci',

  contact: 'Contatti il nostro servizio clienti.',
  reference: 'Riferimento per il servizio clienti:',
  offline: 'Connessione a Internet assente. Proseguiremo non appena la connessione sarà ripristinata.',

  'idle.title': 'Verifichi la Sua identità',
  'idle.body': 'Fotografi il documento d’identità e scatti un selfie. Poi controlleremo che corrispondano.',
  'idle.document': 'Il Suo documento d’identità',
  'idle.document.detail': 'Passaporto, carta d’identità o patente di guida in corso di validità',
  'idle.camera': 'Una fotocamera',
  'idle.camera.detail': 'Su questo dispositivo o sul Suo telefono',
  'idle.time': 'Circa 3 minuti',
  'idle.time.detail': 'Può fermarsi in qualsiasi momento e continuare più tardi',
  'idle.privacy': 'Le Sue foto e i Suoi dati vengono inviati con una connessione cifrata.',
  'idle.announce': '',

  'starting.title': 'Stiamo preparando la verifica',
  'starting.body': 'Bastano pochi secondi.',
  'starting.announce': 'Stiamo preparando la verifica.',

  'capturing.title': 'Verifichi la Sua identità',
  'capturing.opening': 'Apertura della verifica',
  'capturing.cameraless':
    'La fotocamera non funziona in questa pagina. Può caricare delle foto o continuare con il telefono, dove i prossimi passaggi lo consentono.',
  'capturing.inApp':
    'Questa app potrebbe non consentirLe di usare la fotocamera qui. Se non funziona, usi il browser del telefono o un altro dispositivo.',
  'capturing.modal': 'La verifica è aperta davanti a questa pagina.',
  'capturing.announce': 'La verifica è aperta. Segua i passaggi.',

  'processing.title': 'Stiamo controllando i Suoi dati',
  'processing.body':
    'Di solito richiede meno di un minuto. Può lasciare questa pagina: il controllo prosegue senza di Lei.',
  'processing.associates.title': 'Siamo in attesa delle altre persone',
  'processing.associates':
    'La Sua parte è terminata. La verifica sarà completa quando tutte le persone qui sotto saranno state verificate. Può lasciare questa pagina.',
  'processing.announce': 'I Suoi dati sono stati inviati. Li stiamo controllando.',

  'associates.title': 'Altre persone da verificare',
  'associate.director': 'Amministratore',
  'associate.owner': 'Titolare effettivo',
  'associate.other': 'Altra persona',
  'associate.open': 'Verifica non ancora eseguita',
  'associate.invited': 'Invito inviato per e-mail',
  'associate.processing': 'Controllo in corso',
  'associate.completed': 'Completato',

  'handOff.preparing': 'Stiamo preparando il link',
  'handOff.title': 'Continui sul Suo telefono',
  'handOff.body':
    'Inquadri questo codice con la fotocamera del telefono. Tenga aperta questa pagina: proseguirà da sola quando avrà finito.',
  'handOff.inApp':
    'Questa app potrebbe non consentirLe di usare la fotocamera qui. Copi il link e lo apra nel Suo browser abituale, oppure inquadri il codice con un altro dispositivo.',
  'handOff.code': 'Codice QR: il link per il Suo telefono',
  'handOff.refused': 'Non è stato possibile copiare il link automaticamente. Lo copi da qui:',
  'handOff.begun.title': 'Prosegua sul Suo telefono',
  'handOff.begun.body':
    'La verifica è aperta sul Suo telefono. Questa pagina proseguirà da sola quando avrà finito lì.',
  'handOff.over.title': 'Il codice è scaduto',
  'handOff.over.body': 'Per la Sua sicurezza, ogni codice funziona solo per alcuni minuti.',
  'handOff.failed.title': 'Non è stato possibile creare un link',
  'handOff.failed.body': 'Controlli la connessione a Internet, poi riprovi.',

  'outside.offered.title': 'Verifichi la Sua identità in una nuova scheda',
  'outside.offered.body': 'Torni qui quando avrà finito: questa pagina proseguirà da sola.',
  'outside.opened.title': 'Prosegua nell’altra scheda',
  'outside.opened.body': 'Questa pagina proseguirà da sola quando avrà finito lì.',
  'outside.refused.title': 'Il browser non ha aperto la scheda',
  'outside.refused.body': 'Consenta i pop-up per questa pagina, poi riprovi.',

  'leave.title': 'Uscire dalla verifica?',
  'leave.body': 'Quanto ha fatto finora è salvato. Può continuare più tardi.',

  'review.title': 'Uno specialista sta esaminando i Suoi dati',
  'review.body':
    'Possono volerci alcuni giorni lavorativi. Non deve fare nulla: lasci questa pagina e torni quando vuole.',
  'review.undecided': 'Non c’è ancora una decisione.',
  'review.announce': 'I Suoi dati sono in esame. Possono volerci alcuni giorni lavorativi.',

  'action.title': 'Provi ancora una volta',
  'action.body': 'Può ricominciare subito. Ci vogliono circa 3 minuti.',
  'action.announce': 'Le chiediamo di provare ancora una volta.',

  'cancelled.title': 'Riprenda da dove aveva interrotto',
  'cancelled.body': 'La verifica non è ancora terminata. Quanto ha fatto finora è salvato.',
  'cancelled.announce': 'La verifica è in pausa.',

  'verified.title': 'La Sua identità è verificata',
  'verified.body': 'Grazie. Non deve fare altro.',
  'verified.announce': 'La Sua identità è verificata.',

  'rejected.title': 'Non è stato possibile verificare la Sua identità',
  'rejected.announce': 'Non è stato possibile verificare la Sua identità.',

  'frozen.title': 'Il Suo conto è bloccato',
  'frozen.body': 'Al momento la Sua identità non può essere verificata.',
  'frozen.announce': 'Il Suo conto è bloccato.',

  'redo.selfie': 'Il Suo selfie',
  'redo.details': 'I Suoi dati',
  'reason.photo':
    'La foto del documento non era abbastanza nitida. Scelga una buona luce, eviti i riflessi e mostri il documento per intero.',
  'reason.sides': 'Mancava un lato del documento. Fotografi il fronte e il retro.',
  'reason.outdated': 'Il documento non è più valido. Ne usi uno non scaduto.',
  'reason.original': 'Ci serve il documento originale. Una copia o la foto di uno schermo non basta.',
  'reason.kind':
    'Non possiamo accettare questo tipo di documento. Usi un passaporto, una carta d’identità o una patente di guida.',
  'reason.country': 'Non possiamo accettare documenti di questo Paese. Usi un altro documento, se ne ha uno.',
  'reason.selfie':
    'Non è stato possibile associare il selfie al documento. Guardi dritto verso la fotocamera, con una buona luce.',
  'reason.details': 'Alcuni dati non coincidono. Controlli che nome, data di nascita e indirizzo siano uguali ovunque.',
  'reason.unfinished': 'La verifica non è stata completata in tempo.',
  'reason.general': 'Non è stato possibile confermare la Sua identità con quanto abbiamo ricevuto.',

  'error.config-missing.title': 'La verifica non è ancora disponibile',
  'error.config-missing.body': 'In questa pagina mancano alcune informazioni. Non dipende da Lei.',
  'error.config-invalid.title': 'La verifica non è disponibile',
  'error.config-invalid.body': 'Questa pagina non è configurata correttamente. Non dipende da Lei.',
  'error.token-missing.title': 'Acceda di nuovo',
  'error.token-missing.body': 'Non è stato possibile confermare il Suo accesso. Acceda di nuovo, poi riprovi.',
  'error.token-expired.title': 'La Sua sessione è stata chiusa',
  'error.token-expired.body': 'Per la Sua sicurezza, la sessione è terminata. Acceda di nuovo, poi riprovi.',
  'error.token-forbidden.title': 'La verifica non è disponibile per Lei',
  'error.token-forbidden.body': 'Il Suo accesso non comprende questo passaggio.',
  'error.customer-not-found.title': 'Non abbiamo trovato il Suo account',
  'error.customer-not-found.body': 'Controlli di aver effettuato l’accesso con l’account giusto.',
  'error.api-unreachable.title': 'Non è stato possibile connettersi',
  'error.api-unreachable.body': 'Controlli la connessione a Internet, poi riprovi. Quanto ha fatto finora è salvato.',
  'error.api-unavailable.title': 'Il servizio non è disponibile in questo momento',
  'error.api-unavailable.body': 'Riprovi tra qualche minuto. Quanto ha fatto finora è salvato.',
  'error.api-rejected.title': 'Non è stato possibile proseguire',
  'error.api-rejected.body': 'La verifica non ha potuto essere avviata o continuata.',
  'error.rate-limited.title': 'Attenda un momento',
  'error.rate-limited.body': 'Il servizio è molto occupato. Attenda un minuto, poi riprovi.',
  'error.bad-response.title': 'Qualcosa non è andato come previsto',
  'error.bad-response.body': 'Abbiamo ricevuto una risposta che non siamo riusciti a leggere. Riprovi.',
  'error.inquiry-timeout.title': 'Ci vuole più tempo del solito',
  'error.inquiry-timeout.body': 'La verifica non è ancora pronta. Riprovi tra un momento.',
  'error.provider-blocked.title': 'Non è stato possibile aprire la verifica',
  'error.provider-blocked.body':
    'Il browser o un blocco degli annunci potrebbe impedirlo. Consenta questa pagina o usi un altro browser, poi riprovi.',
  'error.provider-timeout.title': 'La verifica non si è aperta in tempo',
  'error.provider-timeout.body': 'La connessione potrebbe essere lenta. La controlli, poi riprovi.',
  'error.provider-error.title': 'La verifica è stata interrotta',
  'error.provider-error.body': 'Qualcosa è andato storto durante la procedura. Riprovi.',
  'error.session-expired.title': 'La Sua sessione è terminata',
  'error.session-expired.body': 'Per la Sua sicurezza, una sessione resta aperta per un tempo limitato. Riprovi.',
  'error.camera-blocked.title': 'Non possiamo usare la Sua fotocamera',
  'error.camera-blocked.body': 'Consenta la fotocamera per questa pagina nelle impostazioni del browser, poi riprovi.',
  'camera.chromium': 'Selezioni l’icona a sinistra dell’indirizzo, poi imposti «Fotocamera» su «Consenti».',
  'camera.firefox': 'Selezioni l’icona della fotocamera a sinistra dell’indirizzo e rimuova il blocco.',
  'camera.safari':
    'Tocchi «AA» o l’icona della pagina accanto all’indirizzo, poi «Impostazioni sito web», e imposti «Fotocamera» su «Consenti».',
  'error.camera-missing.title': 'Non abbiamo trovato una fotocamera',
  'error.camera-missing.body': 'Colleghi una fotocamera o apra questa pagina sul telefono, poi riprovi.',
  'error.insecure-context.title': 'Questa pagina non è sicura',
  'error.insecure-context.body': 'La fotocamera funziona solo su pagine sicure: l’indirizzo deve iniziare con https.',
  'error.offline.title': 'Connessione a Internet assente',
  'error.offline.body': 'Controlli la connessione a Internet, poi riprovi. Quanto ha fatto finora è salvato.',
  'error.internal.title': 'Qualcosa è andato storto',
  'error.internal.body': 'Non dipende da Lei. Riprovi.',
};

export default texts;
