import type { Dictionary } from './en.js';

/** Brazilian Portuguese; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Verificação de identidade',
  'frame.title': 'Verificação de identidade: documento e selfie',

  'progress.label': 'Progresso',
  'progress.prepare': 'Preparação',
  'progress.verify': 'Verificação',
  'progress.result': 'Resultado',

  'button.start': 'Iniciar verificação',
  'button.cancel': 'Cancelar',
  'button.continue': 'Continuar',
  'button.retry': 'Tentar novamente',
  'button.check': 'Conferir agora',
  'button.verify': 'Verificar agora',
  'button.open': 'Abrir verificação',
  'button.openAgain': 'Abrir novamente',
  'button.phone': 'Usar seu celular',
  'button.here': 'Continuar neste dispositivo',
  'button.copy': 'Copiar link',
  'button.copied': 'Link copiado',
  'button.newCode': 'Mostrar um novo código',
  'button.stay': 'Continuar aqui',
  'button.leave': 'Sair',

  contact: 'Entre em contato com nossa equipe de atendimento.',
  reference: 'Referência para o atendimento:',
  offline: 'Você está sem conexão. Continuaremos assim que você se conectar novamente.',

  'idle.title': 'Verifique sua identidade',
  'idle.body':
    'Você fotografa seu documento de identidade e tira uma selfie. Depois, verificamos se eles correspondem.',
  'idle.document': 'Seu documento de identidade',
  'idle.document.detail': 'Passaporte, carteira de identidade ou carteira de motorista válida',
  'idle.camera': 'Uma câmera',
  'idle.camera.detail': 'Neste dispositivo ou no seu celular',
  'idle.time': 'Cerca de 3 minutos',
  'idle.time.detail': 'Você pode parar a qualquer momento e continuar depois',
  'idle.privacy': 'Suas fotos e seus dados são enviados por uma conexão criptografada.',
  'idle.announce': '',

  'starting.title': 'Preparando sua verificação',
  'starting.body': 'Isso leva alguns segundos.',
  'starting.announce': 'Sua verificação está sendo preparada.',

  'capturing.title': 'Verifique sua identidade',
  'capturing.opening': 'Abrindo a verificação',
  'capturing.cameraless':
    'A câmera não funciona nesta página. Você pode enviar fotos ou continuar no celular quando as próximas etapas oferecerem essa opção.',
  'capturing.inApp':
    'Talvez este aplicativo não permita usar a câmera aqui. Se não funcionar, use o navegador do seu celular ou outro dispositivo.',
  'capturing.modal': 'A verificação está aberta na frente desta página.',
  'capturing.announce': 'A verificação está aberta. Siga as etapas.',

  'processing.title': 'Estamos verificando seus dados',
  'processing.body':
    'Isso geralmente leva menos de um minuto. Você pode sair desta página; a verificação continua sem você.',
  'processing.associates.title': 'Aguardando as outras pessoas',
  'processing.associates':
    'Sua parte está concluída. A verificação estará completa quando todas as pessoas abaixo tiverem sido verificadas. Você pode sair desta página.',
  'processing.announce': 'Seus dados foram enviados. Estamos verificando.',

  'associates.title': 'Pessoas que também precisam ser verificadas',
  'associate.director': 'Diretor(a)',
  'associate.owner': 'Beneficiário(a) final',
  'associate.other': 'Outra pessoa',
  'associate.open': 'Verificação pendente',
  'associate.invited': 'Convite enviado por e-mail',
  'associate.processing': 'Em verificação',
  'associate.completed': 'Concluído',

  'handOff.preparing': 'Preparando seu link',
  'handOff.title': 'Continue no seu celular',
  'handOff.body':
    'Leia este código com a câmera do seu celular. Mantenha esta página aberta: ela avança sozinha quando você terminar.',
  'handOff.inApp':
    'Talvez este aplicativo não permita usar a câmera aqui. Copie o link e abra-o no seu navegador habitual ou leia o código com outro dispositivo.',
  'handOff.code': 'Código QR: o link para o seu celular',
  'handOff.refused': 'Não foi possível copiar o link automaticamente. Copie-o aqui:',
  'handOff.begun.title': 'Prossiga no seu celular',
  'handOff.begun.body': 'Seu celular abriu a verificação. Esta página avança sozinha quando você terminar por lá.',
  'handOff.over.title': 'O código expirou',
  'handOff.over.body': 'Para sua segurança, cada código funciona por apenas alguns minutos.',
  'handOff.failed.title': 'Não foi possível criar um link',
  'handOff.failed.body': 'Verifique sua conexão com a internet e tente novamente.',

  'outside.offered.title': 'Verifique sua identidade em uma nova aba',
  'outside.offered.body': 'Volte aqui quando terminar: esta página avança sozinha.',
  'outside.opened.title': 'Continue na outra aba',
  'outside.opened.body': 'Esta página avança sozinha quando você terminar por lá.',
  'outside.refused.title': 'Seu navegador não abriu a aba',
  'outside.refused.body': 'Permita pop-ups para esta página e tente novamente.',

  'leave.title': 'Sair da verificação?',
  'leave.body': 'O que você já fez está salvo. Você pode continuar depois.',

  'review.title': 'Um especialista está analisando seus dados',
  'review.body':
    'Isso pode levar alguns dias úteis. Você não precisa fazer nada: saia desta página e volte quando quiser.',
  'review.undecided': 'Ainda não há uma decisão.',
  'review.announce': 'Seus dados estão em análise. Isso pode levar alguns dias úteis.',

  'action.title': 'Tente mais uma vez',
  'action.body': 'Você pode começar de novo agora mesmo. Leva cerca de 3 minutos.',
  'action.announce': 'Precisamos que você tente mais uma vez.',

  'cancelled.title': 'Continue de onde parou',
  'cancelled.body': 'Sua verificação ainda não terminou. O que você já fez está salvo.',
  'cancelled.announce': 'A verificação está em pausa.',

  'verified.title': 'Sua identidade foi verificada',
  'verified.body': 'Agradecemos. Você não precisa fazer mais nada.',
  'verified.announce': 'Sua identidade foi verificada.',

  'rejected.title': 'Não foi possível verificar sua identidade',
  'rejected.announce': 'Não foi possível verificar sua identidade.',

  'frozen.title': 'Sua conta está bloqueada',
  'frozen.body': 'Sua identidade não pode ser verificada no momento.',
  'frozen.announce': 'Sua conta está bloqueada.',

  'redo.selfie': 'Sua selfie',
  'redo.details': 'Seus dados',
  'reason.photo':
    'A foto do seu documento não ficou nítida o suficiente. Use boa iluminação, evite reflexos e mostre o documento inteiro.',
  'reason.sides': 'Faltou um lado do seu documento. Fotografe a frente e o verso.',
  'reason.outdated': 'Seu documento não é mais válido. Use um que não esteja vencido.',
  'reason.original': 'Precisamos do documento original. Uma cópia ou a foto de uma tela não é suficiente.',
  'reason.kind':
    'Não podemos aceitar este tipo de documento. Use um passaporte, uma carteira de identidade ou uma carteira de motorista.',
  'reason.country': 'Não podemos aceitar documentos deste país. Use outro documento, se tiver.',
  'reason.selfie':
    'Não foi possível associar sua selfie ao seu documento. Olhe de frente para a câmera, com boa iluminação.',
  'reason.details':
    'Alguns dados não coincidem. Verifique se seu nome, sua data de nascimento e seu endereço são os mesmos em todos os lugares.',
  'reason.unfinished': 'A verificação não foi concluída a tempo.',
  'reason.general': 'Não foi possível confirmar sua identidade com o que recebemos.',

  'error.config-missing.title': 'A verificação ainda não está disponível',
  'error.config-missing.body': 'Faltam informações nesta página. A culpa não é sua.',
  'error.config-invalid.title': 'A verificação não está disponível',
  'error.config-invalid.body': 'Esta página não está configurada corretamente. A culpa não é sua.',
  'error.token-missing.title': 'Entre novamente na sua conta',
  'error.token-missing.body':
    'Não foi possível confirmar que você entrou na sua conta. Entre novamente e tente mais uma vez.',
  'error.token-expired.title': 'Você saiu da sua conta',
  'error.token-expired.body': 'Para sua segurança, sua sessão foi encerrada. Entre novamente e tente mais uma vez.',
  'error.token-forbidden.title': 'A verificação não está disponível para você',
  'error.token-forbidden.body': 'Seu acesso não inclui esta etapa.',
  'error.customer-not-found.title': 'Não encontramos sua conta',
  'error.customer-not-found.body': 'Verifique se você entrou com a conta correta.',
  'error.api-unreachable.title': 'Não foi possível conectar',
  'error.api-unreachable.body': 'Verifique sua conexão com a internet e tente novamente. O que você já fez está salvo.',
  'error.api-unavailable.title': 'O serviço não está disponível no momento',
  'error.api-unavailable.body': 'Tente novamente em alguns minutos. O que você já fez está salvo.',
  'error.api-rejected.title': 'Não foi possível continuar',
  'error.api-rejected.body': 'Sua verificação não pôde ser iniciada ou continuada.',
  'error.rate-limited.title': 'Aguarde um momento',
  'error.rate-limited.body': 'O serviço está muito ocupado. Aguarde um minuto e tente novamente.',
  'error.bad-response.title': 'Algo não saiu como esperado',
  'error.bad-response.body': 'Recebemos uma resposta que não conseguimos ler. Tente novamente.',
  'error.inquiry-timeout.title': 'Está demorando mais do que o normal',
  'error.inquiry-timeout.body': 'Sua verificação ainda não está pronta. Tente novamente em instantes.',
  'error.provider-blocked.title': 'Não foi possível abrir a verificação',
  'error.provider-blocked.body':
    'Talvez seu navegador ou um bloqueador de anúncios esteja impedindo. Permita esta página ou use outro navegador e tente novamente.',
  'error.provider-timeout.title': 'A verificação não abriu a tempo',
  'error.provider-timeout.body': 'Sua conexão pode estar lenta. Verifique-a e tente novamente.',
  'error.provider-error.title': 'A verificação foi interrompida',
  'error.provider-error.body': 'Algo deu errado no caminho. Tente novamente.',
  'error.session-expired.title': 'Sua sessão foi encerrada',
  'error.session-expired.body': 'Para sua segurança, uma sessão fica aberta por tempo limitado. Tente novamente.',
  'error.camera-blocked.title': 'Não podemos usar sua câmera',
  'error.camera-blocked.body':
    'Permita a câmera para esta página nas configurações do seu navegador e tente novamente.',
  'camera.chromium': 'Selecione o ícone à esquerda do endereço e defina “Câmera” como “Permitir”.',
  'camera.firefox': 'Selecione o ícone da câmera à esquerda do endereço e remova o bloqueio.',
  'camera.safari':
    'Toque em “AA” ou no ícone de página ao lado do endereço, depois em “Ajustes do Site”, e defina “Câmera” como “Permitir”.',
  'error.camera-missing.title': 'Não encontramos uma câmera',
  'error.camera-missing.body': 'Conecte uma câmera ou abra esta página no seu celular e tente novamente.',
  'error.insecure-context.title': 'Esta página não é segura',
  'error.insecure-context.body': 'Sua câmera só funciona em páginas seguras: o endereço precisa começar com https.',
  'error.offline.title': 'Você está sem conexão',
  'error.offline.body': 'Verifique sua conexão com a internet e tente novamente. O que você já fez está salvo.',
  'error.internal.title': 'Algo deu errado',
  'error.internal.body': 'A culpa não é sua. Tente novamente.',
};

export default texts;
