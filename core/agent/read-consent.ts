const YES_WORDS =
  /^(?:ya|y|yaa|iya|iyaa|iye|ye|yoi|yup|yap|yep|yes|yeah|yea|sure|ok|oke|okay|okey|okee|okeh|sip|siap|gas|gass|gaskeun|lanjut|lanjutkan|setuju|boleh|betul|benar|confirm|confirmed|agreed|ubah|change|ahead|silakan|silahkan|sambungkan|teruskan|connect|absolutely|definitely)$/;
const NO_WORDS =
  /^(?:tidak|tdk|ga|gak|gk|nggak|ngga|enggak|engga|gajadi|jangan|batal|batalkan|batalin|cancel|no|nope|nah|stop|ndak|kagak|skip|dont|don't)$/;
/** Thanks go with a no; with a yes ("terima kasih ya") they are only thanks. */
const THANKS = /\b(?:no|nggak|tidak|ga|gak) ?(?:thanks|thank you|makasih|terima kasih|trims)\b/;
/** Words that add nothing to either. */
const SMALL_WORDS =
  /^(?:dong|deh|aja|saja|kak|bang|min|mas|mbak|bro|sis|aira|it|please|plis|pls|tolong|sih|lah|kok|ayo|yuk|jadi|do|go|that|itu|dulu|the|setting|pengaturannya|orangnya|admin|me|a|person|change|pass|on)$/;
/** "nggak jadi", "never mind" and the like, as a whole. */
const NO_PHRASES =
  /^(?:(?:ga|gak|nggak|tidak|ngga) jadi|never ?mind|lupain(?: aja)?|lupakan(?: saja| aja)?|forget it|nanti (?:aja|saja|dulu)|not now|tunggu dulu)$/;

const MOST_WORDS = 5;

/**
 * Whether a whole message is a yes or a no to what was just asked. Anything else that it says
 * ("ya, tapi cabang Denpasar saja") makes it neither: the proposal is dropped, not half applied.
 */
export function readConsent(message: string): 'yes' | 'no' | null {
  const words = toWords(message);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  if (NO_PHRASES.test(words.join(' ')) || THANKS.test(words.join(' '))) return 'no';
  const isNo = words.some((word) => NO_WORDS.test(word));
  const isYes = words.some((word) => YES_WORDS.test(word));
  const isPlain = words.every((word) => [YES_WORDS, NO_WORDS, SMALL_WORDS].some((known) => known.test(word)));
  if (!isPlain || isYes === isNo) return null;
  return isYes ? 'yes' : 'no';
}

/** Lower case, marks and pictures dropped, drawn-out letters shortened ("okeeee", "yaaa"). */
function toWords(message: string): string[] {
  return message
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'\s]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/^'+|'+$/g, ''));
}
