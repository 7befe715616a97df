import type { Dictionary } from './en.js';

/** French; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Vérification d’identité',
  'frame.title': 'Vérification d’identité\u00a0: document et selfie',

  'progress.label': 'Progression',
  'progress.prepare': 'Préparation',
  'progress.verify': 'Vérification',
  'progress.result': 'Résultat',

  'button.start': 'Commencer la vérification',
  'button.cancel': 'Annuler',
  'button.continue': 'Continuer',
  'button.retry': 'Réessayer',
  'button.check': 'Voir où cela en est',
  'button.verify': 'Vérifier maintenant',
  'button.open': 'Ouvrir la vérification',
  'button.openAgain': 'L’ouvrir à nouveau',
  'button.phone': 'Utiliser votre téléphone',
  'button.here': 'Continuer sur cet appareil',
  'button.copy': 'Copier le lien',
  'button.copied': 'Lien copié',
  'button.newCode': 'Afficher un nouveau code',
  'button.stay': 'Poursuivre',
  'button.leave': 'Quitter',

  contact: 'Veuillez contacter notre service client.',
  reference: 'Référence à communiquer au service client\u00a0:',
  offline: 'Vous êtes hors ligne. Nous reprendrons dès que la connexion sera rétablie.',

  'idle.title': 'Vérifiez votre identité',
  'idle.body':
    'Vous photographiez votre pièce d’identité et prenez un selfie. Nous vérifions ensuite qu’ils correspondent.',
  'idle.document': 'Votre pièce d’identité',
  'idle.document.detail': 'Un passeport, une carte d’identité ou un permis de conduire en cours de validité',
  'idle.camera': 'Un appareil photo',
  'idle.camera.detail': 'Sur cet appareil ou sur votre téléphone',
  'idle.time': 'Environ 3 minutes',
  'idle.time.detail': 'Vous pouvez vous arrêter à tout moment et reprendre plus tard',
  'idle.privacy': 'Vos photos et vos informations sont transmises par une connexion chiffrée.',
  'idle.announce': '',

  'starting.title': 'Préparation de votre vérification',
  'starting.body': 'Cela prend quelques secondes.',
  'starting.announce': 'Votre vérification est en cours de préparation.',

  'capturing.title': 'Vérifiez votre identité',
  'capturing.opening': 'Ouverture de la vérification',
  'capturing.cameraless':
    'L’appareil photo ne fonctionne pas sur cette page. Vous pouvez envoyer des photos ou continuer sur votre téléphone lorsque les étapes suivantes le proposent.',
  'capturing.inApp':
    'Cette application ne vous permet peut-être pas d’utiliser l’appareil photo ici. Si cela ne fonctionne pas, utilisez le navigateur de votre téléphone ou un autre appareil.',
  'capturing.modal': 'La vérification est ouverte devant cette page.',
  'capturing.announce': 'La vérification est ouverte. Veuillez en suivre les étapes.',

  'processing.title': 'Nous vérifions vos informations',
  'processing.body':
    'Cela prend généralement moins d’une minute. Vous pouvez quitter cette page, la vérification continue sans vous.',
  'processing.associates.title': 'Nous attendons les autres personnes',
  'processing.associates':
    'Votre partie est terminée. La vérification sera complète lorsque toutes les personnes ci-dessous auront été vérifiées. Vous pouvez quitter cette page.',
  'processing.announce': 'Vos informations ont été envoyées. Nous les vérifions.',

  'associates.title': 'Personnes à vérifier également',
  'associate.director': 'Membre de la direction',
  'associate.owner': 'Bénéficiaire effectif',
  'associate.other': 'Autre personne',
  'associate.open': 'Vérification à faire',
  'associate.invited': 'Invitation envoyée par e-mail',
  'associate.processing': 'Vérification en cours',
  'associate.completed': 'Terminé',

  'handOff.preparing': 'Préparation de votre lien',
  'handOff.title': 'Continuez sur votre téléphone',
  'handOff.body':
    'Scannez ce code avec l’appareil photo de votre téléphone. Gardez cette page ouverte\u00a0: elle avancera d’elle-même lorsque vous aurez terminé.',
  'handOff.inApp':
    'Cette application ne vous permet peut-être pas d’utiliser l’appareil photo ici. Copiez le lien et ouvrez-le dans votre navigateur habituel, ou scannez le code avec un autre appareil.',
  'handOff.code': 'Code QR\u00a0: le lien pour votre téléphone',
  'handOff.refused': 'Le lien n’a pas pu être copié automatiquement. Copiez-le ici\u00a0:',
  'handOff.begun.title': 'Poursuivez sur votre téléphone',
  'handOff.begun.body':
    'Votre téléphone a ouvert la vérification. Cette page avancera d’elle-même lorsque vous y aurez terminé.',
  'handOff.over.title': 'Le code a expiré',
  'handOff.over.body': 'Pour votre sécurité, chaque code n’est valable que quelques minutes.',
  'handOff.failed.title': 'Nous n’avons pas pu créer de lien',
  'handOff.failed.body': 'Vérifiez votre connexion Internet, puis réessayez.',

  'outside.offered.title': 'Vérifiez votre identité dans un nouvel onglet',
  'outside.offered.body': 'Revenez ici lorsque vous aurez terminé\u00a0: cette page avancera d’elle-même.',
  'outside.opened.title': 'Poursuivez dans l’autre onglet',
  'outside.opened.body': 'Cette page avancera d’elle-même lorsque vous y aurez terminé.',
  'outside.refused.title': 'Votre navigateur n’a pas ouvert l’onglet',
  'outside.refused.body': 'Autorisez les fenêtres pop-up pour cette page, puis réessayez.',

  'leave.title': 'Quitter la vérification\u00a0?',
  'leave.body': 'Ce que vous avez déjà fait est enregistré. Vous pourrez reprendre plus tard.',

  'review.title': 'Un spécialiste examine vos informations',
  'review.body':
    'Cela peut prendre quelques jours ouvrés. Vous n’avez rien à faire\u00a0: quittez cette page et revenez quand vous le souhaitez.',
  'review.undecided': 'Il n’y a pas encore de décision.',
  'review.announce': 'Vos informations sont en cours d’examen. Cela peut prendre quelques jours ouvrés.',

  'action.title': 'Veuillez essayer une nouvelle fois',
  'action.body': 'Vous pouvez recommencer tout de suite. Cela prend environ 3 minutes.',
  'action.announce': 'Nous vous demandons d’essayer une nouvelle fois.',

  'cancelled.title': 'Reprenez où vous en étiez',
  'cancelled.body': 'Votre vérification n’est pas encore terminée. Ce que vous avez déjà fait est enregistré.',
  'cancelled.announce': 'La vérification est en pause.',

  'verified.title': 'Votre identité est vérifiée',
  'verified.body': 'Merci. Vous n’avez plus rien à faire.',
  'verified.announce': 'Votre identité est vérifiée.',

  'rejected.title': 'Nous n’avons pas pu vérifier votre identité',
  'rejected.announce': 'Nous n’avons pas pu vérifier votre identité.',

  'frozen.title': 'Votre compte est bloqué',
  'frozen.body': 'Votre identité ne peut pas être vérifiée pour le moment.',
  'frozen.announce': 'Votre compte est bloqué.',

  'redo.selfie': 'Votre selfie',
  'redo.details': 'Vos informations',
  'reason.photo':
    'La photo de votre document n’était pas assez nette. Choisissez un bon éclairage, évitez les reflets et montrez le document en entier.',
  'reason.sides': 'Une face de votre document manquait. Photographiez le recto et le verso.',
  'reason.outdated': 'Votre document n’est plus valable. Utilisez-en un qui n’a pas expiré.',
  'reason.original': 'Nous avons besoin du document original. Une copie ou la photo d’un écran ne suffit pas.',
  'reason.kind':
    'Nous ne pouvons pas accepter ce type de document. Utilisez un passeport, une carte d’identité ou un permis de conduire.',
  'reason.country':
    'Nous ne pouvons pas accepter les documents de ce pays. Utilisez un autre document si vous en avez un.',
  'reason.selfie':
    'Nous n’avons pas pu associer votre selfie à votre document. Regardez l’appareil bien en face, sous un bon éclairage.',
  'reason.details':
    'Certaines informations ne concordent pas. Vérifiez que votre nom, votre date de naissance et votre adresse sont les mêmes partout.',
  'reason.unfinished': 'La vérification n’a pas été terminée à temps.',
  'reason.general': 'Nous n’avons pas pu confirmer votre identité avec ce que nous avons reçu.',

  'error.config-missing.title': 'La vérification n’est pas encore disponible',
  'error.config-missing.body': 'Il manque des informations sur cette page. Ce n’est pas de votre fait.',
  'error.config-invalid.title': 'La vérification n’est pas disponible',
  'error.config-invalid.body': 'Cette page n’est pas configurée correctement. Ce n’est pas de votre fait.',
  'error.token-missing.title': 'Veuillez vous reconnecter',
  'error.token-missing.body':
    'Nous n’avons pas pu confirmer que votre session est ouverte. Connectez-vous de nouveau, puis réessayez.',
  'error.token-expired.title': 'Votre session a été fermée',
  'error.token-expired.body':
    'Pour votre sécurité, votre session a pris fin. Connectez-vous de nouveau, puis réessayez.',
  'error.token-forbidden.title': 'La vérification n’est pas disponible pour vous',
  'error.token-forbidden.body': 'Votre connexion ne donne pas accès à cette étape.',
  'error.customer-not-found.title': 'Nous n’avons pas trouvé votre compte',
  'error.customer-not-found.body': 'Vérifiez que vous utilisez le bon compte.',
  'error.api-unreachable.title': 'La connexion n’a pas pu être établie',
  'error.api-unreachable.body':
    'Vérifiez votre connexion Internet, puis réessayez. Ce que vous avez déjà fait est enregistré.',
  'error.api-unavailable.title': 'Le service n’est pas disponible actuellement',
  'error.api-unavailable.body': 'Veuillez réessayer dans quelques minutes. Ce que vous avez déjà fait est enregistré.',
  'error.api-rejected.title': 'Nous n’avons pas pu continuer',
  'error.api-rejected.body': 'Votre vérification n’a pas pu être commencée ou poursuivie.',
  'error.rate-limited.title': 'Veuillez patienter un instant',
  'error.rate-limited.body': 'Le service est très sollicité. Attendez une minute, puis réessayez.',
  'error.bad-response.title': 'Quelque chose ne s’est pas passé comme prévu',
  'error.bad-response.body': 'Nous avons reçu une réponse que nous n’avons pas pu lire. Veuillez réessayer.',
  'error.inquiry-timeout.title': 'Cela prend plus de temps que d’habitude',
  'error.inquiry-timeout.body': 'Votre vérification n’est pas encore prête. Veuillez réessayer dans un instant.',
  'error.provider-blocked.title': 'La vérification n’a pas pu s’ouvrir',
  'error.provider-blocked.body':
    'Votre navigateur ou un bloqueur de publicités l’en empêche peut-être. Autorisez cette page ou utilisez un autre navigateur, puis réessayez.',
  'error.provider-timeout.title': 'La vérification ne s’est pas ouverte à temps',
  'error.provider-timeout.body': 'Votre connexion est peut-être lente. Vérifiez-la, puis réessayez.',
  'error.provider-error.title': 'La vérification a été interrompue',
  'error.provider-error.body': 'Un problème est survenu en cours de route. Veuillez réessayer.',
  'error.session-expired.title': 'Votre session a pris fin',
  'error.session-expired.body':
    'Pour votre sécurité, une session ne reste ouverte que pendant un temps limité. Veuillez réessayer.',
  'error.camera-blocked.title': 'Nous ne pouvons pas utiliser votre appareil photo',
  'error.camera-blocked.body':
    'Autorisez l’appareil photo pour cette page dans les réglages de votre navigateur, puis réessayez.',
  'camera.chromium':
    'Sélectionnez l’icône à gauche de l’adresse, puis réglez «\u00a0Caméra\u00a0» sur «\u00a0Autoriser\u00a0».',
  'camera.firefox': 'Sélectionnez l’icône de caméra à gauche de l’adresse et levez le blocage.',
  'camera.safari':
    'Touchez «\u00a0AA\u00a0» ou l’icône de page à côté de l’adresse, puis «\u00a0Réglages du site web\u00a0», et réglez «\u00a0Appareil photo\u00a0» sur «\u00a0Autoriser\u00a0».',
  'error.camera-missing.title': 'Nous n’avons pas trouvé d’appareil photo',
  'error.camera-missing.body': 'Branchez une caméra ou ouvrez cette page sur votre téléphone, puis réessayez.',
  'error.insecure-context.title': 'Cette page n’est pas sécurisée',
  'error.insecure-context.body':
    'Votre appareil photo ne fonctionne que sur des pages sécurisées\u00a0: l’adresse doit commencer par https.',
  'error.offline.title': 'Vous êtes hors ligne',
  'error.offline.body': 'Vérifiez votre connexion Internet, puis réessayez. Ce que vous avez déjà fait est enregistré.',
  'error.internal.title': 'Un problème est survenu',
  'error.internal.body': 'Ce n’est pas de votre fait. Veuillez réessayer.',
};

export default texts;
