import { stemmer } from 'stemmer';

/** Words that say nothing about what is wrong. */
const common = new Set(
  `about after again all also always am an and any anyone anything are as at be because been before being but by came can cant
  come could did do does doing dont each else even ever every everything few for from get gets getting give go goes going
  got had has have having he hello help her here hey hi him his how if im in into is issue issues it its ive just keep keeps know
  last let like lot made make many may me might more most much must my need never new no nothing now of off ok on once one only or
  other our out over please problem problems put question really right said same say says see seem seems she should since so some
  someone something still such take than thanks that the their them then there these they thing things this those though time times
  to today too tried try trying under until up us use used using very want was way we week well were what when where which while who
  why will with within without wont would yet you your yours yesterday claude hour hours day days minute minutes suddenly anymore`.split(
    /\s+/,
  ),
);

/** Ways to say the same; the first of a line stands for all. Written as people write, stemmed below. */
const alike = `
  blank white empty
  gray grey greyed grayed
  crash crashes crashed quit quits closes exits dies died
  hang hangs hung freeze freezes frozen froze stuck stall stalls stalled unresponsive endless forever spinner spinning
  login signin signup logon logging log sign signing auth authenticate authentication authorize authorization oauth
  fail fails failed failing failure broken broke break doesnt isnt not error errors
  stop stops stopped cut cuts halfway truncated midway ends ended
  interrupt interrupts interrupted interruption interruptions
  reply response answer answers replies responses responding
  chat chats conversation conversations thread
  picture image images photo photos screenshot
  attach attachment attachments upload uploading uploads uploaded
  file files document documents
  pay paid payment pays charged charge bought purchased
  install installing installed installation installer setup
  load loads loading open opens opening launch launches start starts
  slow lag lags laggy sluggish
  limit limits quota cap capped
  reset resets renew renews
  outage unavailable offline down
  account accounts profile
  ban banned suspended suspension disabled disable deactivated locked hold
  bill subscription subscribe subscribed plan upgrade upgraded pro max
  mail email
  browser chrome extension
  phone mobile ios iphone android
  desktop windows mac macos app
  terminal cli shell console
  key apikey
  missing gone vanished disappeared disappears disappear lost
  connect connection connected connects connecting reach reached
  proxy vpn firewall corporate
  certificate ssl tls certificates cert
  long length large big huge`;

const canonical = new Map(
  alike
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(' ');
      return [first, ...others].map((word): [string, string] => [stemmer(word), stemmer(first)]);
    }),
);

/**
 * The terms by which sentences are compared: words without the common ones, by their stem, and one for all that say the
 * same.
 * @param words lower-case words, as `tokens` gives them
 */
export function terms(words: string[]): string[] {
  return words
    .filter((word) => word.length > 1 && word !== '#' && !common.has(word))
    .map((word) => {
      const stem = stemmer(word);
      return canonical.get(stem) ?? stem;
    });
}
