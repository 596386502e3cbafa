import type { Language } from "../contract";

/** Texts of what is not part of a first visit, and comes in a file of its own. */
const en = {
  joinSeminar: "Join a seminar",
  codeLabel: "Seminar code",
  codeHint: "You will see it on the screen in the room.",
  codeMissing: "Type the code that is on the screen.",
  codeUnknown: "There is no seminar with this code. Look at the screen and type it again.",
  continue: "Continue",
  nextPerson: "Next person",
  forSomeone: "You are entering answers for somebody else. Read everything to them, and let them choose.",
  facilitatorsKey: "You need the facilitator’s key for this.",
  practice: "Try it out",
  practiceText:
    "While you wait: two questions to get to know the controls. Nobody sees what you place here, and it is not kept.",
  codeTitle: "Your take-away code",
  codeText:
    "Write it down or take a photo of it. With this code you can see what you said, and take it back. Nobody can tell from it who you are, and nobody can give it to you again.",
  receipt: "See what you have said, or take it back",
  codeOnShared: "Write it down or take a photo of it before you go: nothing of yours stays on this screen.",
  clearsIn: (n: number) =>
    n === 1 ? "This screen clears itself in 1 second." : `This screen clears itself in ${n} seconds.`,
  wait: "Wait, I need more time",
  tellAbout: "What would you like to tell about?",
  tellAnotherAbout: "Would you like to tell something else?",
  tellLater: "You can come back on any day, on this phone, and tell something else.",
  tellAnother: "Tell another story",
  addPhoto: "Add a photo",
  addVoice: "Record your voice",
  stopVoice: "Stop recording",
  recording: "Recording, for one minute at most.",
  photo: "Your photo",
  voice: "Your recording",
  removePhoto: "Remove the photo",
  removeVoice: "Remove the recording",
  attachmentSent: "Sent with your answer.",
  photoUnreadable: "This picture could not be read. Choose another one.",
  noMicrophone: "The microphone cannot be used here.",
  attachHint: {
    photo: "If you like, add a photo. Think of the people in it: only add it if they would not mind.",
    voice: "If you like, also say it in your own voice. It may be recognised.",
    either: "If you like, add a photo or say it in your own voice. People in a photo, and a voice, may be recognised.",
  },
  anew: "This round is asked anew. What was answered in it before has been set aside: please answer again.",
  over: "The seminar is over",
  overText:
    "Thank you for taking part. With your take-away code you can still see what you have said, or take it back.",
};
type ExtraTexts = typeof en;

const cy: ExtraTexts = {
  joinSeminar: "Ymuno â seminar",
  codeLabel: "Cod y seminar",
  codeHint: "Fe’i gwelwch ar y sgrin yn yr ystafell.",
  codeMissing: "Teipiwch y cod sydd ar y sgrin.",
  codeUnknown: "Does dim seminar â’r cod hwn. Edrychwch ar y sgrin a’i deipio eto.",
  continue: "Parhau",
  nextPerson: "Y person nesaf",
  forSomeone: "Rydych yn nodi atebion ar ran rhywun arall. Darllenwch bopeth iddynt, a gadewch iddynt ddewis.",
  facilitatorsKey: "Mae angen allwedd yr hwylusydd arnoch ar gyfer hyn.",
  practice: "Rhowch gynnig arni",
  practiceText:
    "Tra byddwch yn aros: dau gwestiwn i ddod i adnabod y rheolyddion. Does neb yn gweld beth rydych yn ei osod yma, ac nid yw’n cael ei gadw.",
  codeTitle: "Eich cod i’w gadw",
  codeText:
    "Ysgrifennwch y cod neu tynnwch lun ohono. Gyda’r cod hwn gallwch weld beth ddywedoch chi, a’i dynnu’n ôl. Ni all neb wybod o’r cod pwy ydych chi, ac ni all neb ei roi i chi eto.",
  receipt: "Gweld beth rydych wedi’i ddweud, neu ei dynnu’n ôl",
  codeOnShared:
    "Ysgrifennwch y cod neu tynnwch lun ohono cyn i chi fynd: nid oes dim o’ch eiddo chi’n aros ar y sgrin hon.",
  // The noun stays singular after a numeral.
  clearsIn: (n) => `Bydd y sgrin hon yn clirio ymhen ${n} eiliad.`,
  wait: "Arhoswch, mae angen mwy o amser arnaf",
  tellAbout: "Am beth hoffech chi sôn?",
  tellAnotherAbout: "Hoffech chi sôn am rywbeth arall?",
  tellLater: "Gallwch ddod yn ôl ar unrhyw ddiwrnod, ar y ffôn hwn, a sôn am rywbeth arall.",
  tellAnother: "Adrodd stori arall",
  addPhoto: "Ychwanegu llun",
  addVoice: "Recordio’ch llais",
  stopVoice: "Stopio recordio",
  recording: "Yn recordio, am funud ar y mwyaf.",
  photo: "Eich llun",
  voice: "Eich recordiad",
  removePhoto: "Dileu’r llun",
  removeVoice: "Dileu’r recordiad",
  attachmentSent: "Wedi’i anfon gyda’ch ateb.",
  photoUnreadable: "Nid oedd modd darllen y llun hwn. Dewiswch un arall.",
  noMicrophone: "Ni ellir defnyddio’r meicroffon yma.",
  attachHint: {
    photo:
      "Os hoffech, ychwanegwch lun. Meddyliwch am y bobl sydd ynddo: peidiwch â’i ychwanegu oni bai eu bod yn fodlon.",
    voice: "Os hoffech, dywedwch hyn yn eich llais eich hun hefyd. Mae’n bosibl y caiff ei adnabod.",
    either:
      "Os hoffech, ychwanegwch lun neu dywedwch hyn yn eich llais eich hun. Mae’n bosibl y caiff pobl mewn llun, a llais, eu hadnabod.",
  },
  anew: "Gofynnir y rownd hon o’r newydd. Rhoddwyd yr atebion blaenorol o’r neilltu: atebwch eto, os gwelwch yn dda.",
  over: "Mae’r seminar ar ben",
  overText:
    "Diolch am gymryd rhan. Gyda’ch cod i’w gadw gallwch weld o hyd beth rydych wedi’i ddweud, neu ei dynnu’n ôl.",
};

export const extraTexts: Record<Language, ExtraTexts> = { en, cy };
