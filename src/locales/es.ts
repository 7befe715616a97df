import type { Dictionary } from './en.js';

/** Spanish; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Verificación de identidad',
  'frame.title': 'Verificación de identidad: documento y selfi',

  'progress.label': 'Progreso',
  'progress.prepare': 'Preparación',
  'progress.verify': 'Verificación',
  'progress.result': 'Resultado',

  'button.start': 'Iniciar la verificación',
  'button.cancel': 'Cancelar',
  'button.continue': 'Continuar',
  'button.retry': 'Intentar de nuevo',
  'button.check': 'Comprobar ahora',
  'button.verify': 'Verificar ahora',
  'button.open': 'Abrir la verificación',
  'button.openAgain': 'Abrirla de nuevo',
  'button.phone': 'Usar su teléfono',
  'button.here': 'Continuar en este dispositivo',
  'button.copy': 'Copiar el enlace',
  'button.copied': 'Enlace copiado',
  'button.newCode': 'Mostrar un código nuevo',
  'button.stay': 'Seguir',
  'button.leave': 'Salir',

  contact: 'Póngase en contacto con nuestro servicio de atención al cliente.',
  reference: 'Referencia para atención al cliente:',
  offline: 'No tiene conexión. Continuaremos en cuanto vuelva a conectarse.',

  'idle.title': 'Verifique su identidad',
  'idle.body': 'Fotografíe su documento de identidad y hágase un selfi. Después comprobaremos que se corresponden.',
  'idle.document': 'Su documento de identidad',
  'idle.document.detail': 'Pasaporte, documento de identidad o permiso de conducir vigente',
  'idle.camera': 'Una cámara',
  'idle.camera.detail': 'En este dispositivo o en su teléfono',
  'idle.time': 'Unos 3 minutos',
  'idle.time.detail': 'Puede detenerse en cualquier momento y continuar más tarde',
  'idle.privacy': 'Sus fotos y datos se envían por una conexión cifrada.',
  'idle.announce': '',

  'starting.title': 'Estamos preparando su verificación',
  'starting.body': 'Tardará unos segundos.',
  'starting.announce': 'Estamos preparando su verificación.',

  'capturing.title': 'Verifique su identidad',
  'capturing.opening': 'Abriendo la verificación',
  'capturing.cameraless':
    'La cámara no funciona en esta página. Puede subir fotos o continuar con su teléfono cuando los siguientes pasos lo ofrezcan.',
  'capturing.inApp':
    'Es posible que esta aplicación no le permita usar la cámara aquí. Si no funciona, use el navegador de su teléfono u otro dispositivo.',
  'capturing.modal': 'La verificación está abierta delante de esta página.',
  'capturing.announce': 'La verificación está abierta. Siga los pasos.',

  'processing.title': 'Estamos comprobando sus datos',
  'processing.body': 'Suele tardar menos de un minuto. Puede salir de esta página: la comprobación continúa sin usted.',
  'processing.associates.title': 'Esperamos a las demás personas',
  'processing.associates':
    'Su parte está hecha. La verificación se completará cuando todas las personas que figuran abajo estén verificadas. Puede salir de esta página.',
  'processing.announce': 'Hemos recibido sus datos. Los estamos comprobando.',

  'associates.title': 'Personas que también deben verificarse',
  'associate.director': 'Cargo directivo',
  'associate.owner': 'Titular real',
  'associate.other': 'Otra persona',
  'associate.open': 'Aún sin verificar',
  'associate.invited': 'Invitación enviada por correo electrónico',
  'associate.processing': 'En comprobación',
  'associate.completed': 'Listo',

  'handOff.preparing': 'Preparando su enlace',
  'handOff.title': 'Continúe en su teléfono',
  'handOff.body':
    'Escanee este código con la cámara de su teléfono. Mantenga abierta esta página: seguirá por sí sola cuando termine.',
  'handOff.inApp':
    'Es posible que esta aplicación no le permita usar la cámara aquí. Copie el enlace y ábralo en su navegador habitual, o escanee el código con otro dispositivo.',
  'handOff.code': 'Código QR: el enlace para su teléfono',
  'handOff.refused': 'El enlace no se ha podido copiar automáticamente. Cópielo aquí:',
  'handOff.begun.title': 'Siga en su teléfono',
  'handOff.begun.body': 'Su teléfono ha abierto la verificación. Esta página seguirá por sí sola cuando termine allí.',
  'handOff.over.title': 'El código ha caducado',
  'handOff.over.body': 'Por su seguridad, cada código funciona solo unos minutos.',
  'handOff.failed.title': 'No hemos podido crear un enlace',
  'handOff.failed.body': 'Compruebe su conexión a Internet e inténtelo de nuevo.',

  'outside.offered.title': 'Verifique su identidad en una pestaña nueva',
  'outside.offered.body': 'Vuelva aquí cuando termine: esta página seguirá por sí sola.',
  'outside.opened.title': 'Siga en la otra pestaña',
  'outside.opened.body': 'Esta página seguirá por sí sola cuando termine allí.',
  'outside.refused.title': 'Su navegador no ha abierto la pestaña',
  'outside.refused.body': 'Permita las ventanas emergentes en esta página e inténtelo de nuevo.',

  'leave.title': '¿Salir de la verificación?',
  'leave.body': 'Lo que ha hecho hasta ahora está guardado. Puede continuar más tarde.',

  'review.title': 'Un especialista está revisando sus datos',
  'review.body':
    'Puede tardar unos días laborables. No tiene que hacer nada: salga de esta página y vuelva cuando quiera.',
  'review.undecided': 'Todavía no hay una decisión.',
  'review.announce': 'Sus datos están en revisión. Puede tardar unos días laborables.',

  'action.title': 'Inténtelo una vez más',
  'action.body': 'Puede empezar de nuevo ahora mismo. Tardará unos 3 minutos.',
  'action.announce': 'Necesitamos que lo intente una vez más.',

  'cancelled.title': 'Continúe donde lo dejó',
  'cancelled.body': 'Su verificación aún no ha terminado. Lo que ha hecho hasta ahora está guardado.',
  'cancelled.announce': 'La verificación está en pausa.',

  'verified.title': 'Su identidad está verificada',
  'verified.body': 'Gracias. No tiene que hacer nada más.',
  'verified.announce': 'Su identidad está verificada.',

  'rejected.title': 'No hemos podido verificar su identidad',
  'rejected.announce': 'No hemos podido verificar su identidad.',

  'frozen.title': 'Su cuenta está bloqueada',
  'frozen.body': 'Su identidad no se puede verificar en este momento.',
  'frozen.announce': 'Su cuenta está bloqueada.',

  'redo.selfie': 'Su selfi',
  'redo.details': 'Sus datos',
  'reason.photo':
    'La foto de su documento no era lo bastante nítida. Busque buena luz, evite los reflejos y muestre el documento completo.',
  'reason.sides': 'Faltaba una cara de su documento. Fotografíe el anverso y el reverso.',
  'reason.outdated': 'Su documento ya no es válido. Use uno que no haya caducado.',
  'reason.original': 'Necesitamos el documento original. No basta con una copia ni con la foto de una pantalla.',
  'reason.kind':
    'No podemos aceptar este tipo de documento. Use un pasaporte, un documento de identidad o un permiso de conducir.',
  'reason.country': 'No podemos aceptar documentos de este país. Use otro documento si lo tiene.',
  'reason.selfie': 'No hemos podido relacionar su selfi con su documento. Mire de frente a la cámara, con buena luz.',
  'reason.details':
    'Algunos datos no coinciden. Compruebe que su nombre, su fecha de nacimiento y su dirección sean iguales en todas partes.',
  'reason.unfinished': 'La verificación no se terminó a tiempo.',
  'reason.general': 'No hemos podido confirmar su identidad con lo que hemos recibido.',

  'error.config-missing.title': 'La verificación aún no está disponible',
  'error.config-missing.body': 'Falta información en esta página. No es culpa suya.',
  'error.config-invalid.title': 'La verificación no está disponible',
  'error.config-invalid.body': 'Esta página no está bien configurada. No es culpa suya.',
  'error.token-missing.title': 'Inicie sesión de nuevo',
  'error.token-missing.body':
    'No hemos podido confirmar que ha iniciado sesión. Inicie sesión de nuevo y vuelva a intentarlo.',
  'error.token-expired.title': 'Se ha cerrado su sesión',
  'error.token-expired.body': 'Por su seguridad, su sesión ha terminado. Inicie sesión de nuevo y vuelva a intentarlo.',
  'error.token-forbidden.title': 'La verificación no está disponible para usted',
  'error.token-forbidden.body': 'Su acceso no incluye este paso.',
  'error.customer-not-found.title': 'No hemos encontrado su cuenta',
  'error.customer-not-found.body': 'Compruebe que ha iniciado sesión con la cuenta correcta.',
  'error.api-unreachable.title': 'No hemos podido conectar',
  'error.api-unreachable.body':
    'Compruebe su conexión a Internet e inténtelo de nuevo. Lo que ha hecho hasta ahora está guardado.',
  'error.api-unavailable.title': 'El servicio no está disponible en este momento',
  'error.api-unavailable.body': 'Inténtelo de nuevo en unos minutos. Lo que ha hecho hasta ahora está guardado.',
  'error.api-rejected.title': 'No hemos podido continuar',
  'error.api-rejected.body': 'Su verificación no se ha podido iniciar o continuar.',
  'error.rate-limited.title': 'Espere un momento',
  'error.rate-limited.body': 'El servicio está muy ocupado. Espere un minuto e inténtelo de nuevo.',
  'error.bad-response.title': 'Algo no ha salido como se esperaba',
  'error.bad-response.body': 'Hemos recibido una respuesta que no hemos podido leer. Inténtelo de nuevo.',
  'error.inquiry-timeout.title': 'Está tardando más de lo habitual',
  'error.inquiry-timeout.body': 'Su verificación aún no está lista. Inténtelo de nuevo en un momento.',
  'error.provider-blocked.title': 'La verificación no se ha podido abrir',
  'error.provider-blocked.body':
    'Es posible que su navegador o un bloqueador de anuncios lo impida. Permita esta página o use otro navegador e inténtelo de nuevo.',
  'error.provider-timeout.title': 'La verificación no se ha abierto a tiempo',
  'error.provider-timeout.body': 'Es posible que su conexión sea lenta. Compruébela e inténtelo de nuevo.',
  'error.provider-error.title': 'La verificación se ha interrumpido',
  'error.provider-error.body': 'Algo ha fallado durante el proceso. Inténtelo de nuevo.',
  'error.session-expired.title': 'Su sesión ha terminado',
  'error.session-expired.body':
    'Por su seguridad, una sesión permanece abierta un tiempo limitado. Inténtelo de nuevo.',
  'error.camera-blocked.title': 'No podemos usar su cámara',
  'error.camera-blocked.body':
    'Permita la cámara para esta página en los ajustes de su navegador e inténtelo de nuevo.',
  'camera.chromium': 'Pulse el icono a la izquierda de la dirección y ponga «Cámara» en «Permitir».',
  'camera.firefox': 'Pulse el icono de la cámara a la izquierda de la dirección y quite el bloqueo.',
  'camera.safari':
    'Pulse «AA» o el icono de página junto a la dirección, después «Ajustes del sitio web», y ponga «Cámara» en «Permitir».',
  'error.camera-missing.title': 'No hemos encontrado ninguna cámara',
  'error.camera-missing.body': 'Conecte una cámara o abra esta página en su teléfono e inténtelo de nuevo.',
  'error.insecure-context.title': 'Esta página no es segura',
  'error.insecure-context.body':
    'Su cámara solo funciona en páginas seguras: la dirección tiene que empezar por https.',
  'error.offline.title': 'No tiene conexión',
  'error.offline.body':
    'Compruebe su conexión a Internet e inténtelo de nuevo. Lo que ha hecho hasta ahora está guardado.',
  'error.internal.title': 'Algo ha fallado',
  'error.internal.body': 'No es culpa suya. Inténtelo de nuevo.',
};

export default texts;
