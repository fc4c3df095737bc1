/** The fictional association's words. Legal texts are drafts until an office confirms them (要確認). */
export const association = {
  name: {
    ja: '一般社団法人サンプル・ハラスメント対策協会',
    en: 'Sample Association for Harassment Management',
  },
  shortName: { ja: 'サンプル・ハラスメント対策協会', en: 'Sample Association' },
  officeEmail: 'office@example.jp',
  officePhone: '03-0000-0000',
  officeAddress: {
    ja: '東京都千代田区架空町1-2-3 見本ビル5階',
    en: '5F Mihon Building, 1-2-3 Kakuu-cho, Chiyoda-ku, Tokyo',
  },
}

export const consultationTerms = {
  ja: `**要確認**　この文面は下書きです。事務局が確認してからお使いください。

### 秘密保持

1. 協会と講師は、個別相談で知った情報を、ご本人の同意なく第三者に伝えません。
2. ご相談の件名と内容は、担当の講師だけが読みます。事務局は、予約とお支払いに必要な範囲だけを確認します。
3. 企業派遣の方の会社には、実施日・講師名・料金のみを通知します。
4. 録画・録音は、どちらも行いません。

### キャンセルと日時変更

1. 予約から1時間以内のキャンセルは、全額をお返しします。
2. そのあとは、開始の72時間前までは全額、24時間前までは50%をお返しします。それ以降はお返しできません。
3. 日時変更は、開始の24時間前まで、2回できます。
4. 講師または協会の都合で中止するときは、全額をお返しするか、別の日時をご案内します。

### お受けできないこと

個別の法律判断、示談額の評価、交渉の代行は行いません。必要な場合は弁護士にご相談ください。身の危険があるときは110番へ。`,
  en: `**To be confirmed.** This text is a draft; the office confirms it before it is used.

### Confidentiality

1. The association and the instructor pass on nothing learned in a consultation without your consent.
2. Only your instructor reads the topic and the details. The office sees what booking and payment need.
3. A sponsoring company is told the date, the instructor's name and the price only.
4. Neither side records.

### Cancelling and changing the time

1. Within one hour of booking you get everything back.
2. After that, everything up to 72 hours before the start and 50% up to 24 hours before. Nothing later than that.
3. You can change the time twice, up to 24 hours before the start.
4. When the instructor or the association cancels, you get everything back or another time.

### What we do not do

We give no legal judgement on individual cases, do not assess settlements and do not negotiate for you. Please ask a lawyer where that is needed. In danger, call 110.`,
}

export const privacyTerms = {
  ja: `**要確認**　この文面は下書きです。

お預かりした個人情報は、個別相談の予約・お支払い・ご連絡のためにのみ利用します。お支払いにはStripe、オンライン会議にはZoom（いずれも米国）を利用し、必要な情報を提供します。`,
  en: `**To be confirmed.** This text is a draft.

We use personal data only to arrange, bill and hold consultations. Payments run through Stripe and meetings through Zoom, both in the United States, which receive what they need for that.`,
}

export const faqs = [
  {
    question: {
      ja: '2日間の研修を受けて、実務で活かせるか不安です。',
      en: 'I am not sure that I can put two days of training to use at work.',
    },
    answer: {
      ja: 'まずは学んだことを実施してください。不安なことや気になることがあれば、講師による個別相談をご利用いただけます（有料のオプションです）。',
      en: 'Please start by doing what you learned. When you are unsure, book a one-on-one consultation with an instructor (a paid option).',
    },
  },
  {
    question: {
      ja: 'カスハラを受けて、解決が難しくなったときは、どうすればよいでしょうか。',
      en: 'What can I do when a case has become too difficult for us?',
    },
    answer: {
      ja: '交渉が難航したり、こじれたりして、自社での対応が厳しいと感じたときは、講師がアドバイスします（有料のオプションです）。',
      en: 'When talks are stuck and you feel that your own company cannot handle it, an instructor advises you (a paid option).',
    },
  },
  {
    question: {
      ja: '顧問先やクライアントに向けて研修を行うなど、この資格をもとにビジネスを行ってもよいでしょうか。',
      en: 'May I do business on the strength of this certificate, such as training my own clients?',
    },
    answer: {
      ja: '資格の運営や養成講座の実施をビジネスにすることは認めていませんが、個別の顧問先やクライアントへの研修・コンサルティングは、ご本人の判断にお任せしています。',
      en: 'Running rival credentials or courses is not allowed. Training and advising your own clients is your own judgement.',
    },
  },
]

/** slug, Japanese, English */
export const tags: [string, string, string][] = [
  ['abuse', '暴言・脅迫', 'Abuse and threats'],
  ['prolonged', '長時間・繰り返し', 'Prolonged and repeated'],
  ['excessive-demand', '不当・過度な要求', 'Excessive demands'],
  ['social-media', 'SNS・口コミ', 'Social media and reviews'],
  ['evidence', '録音・証拠', 'Recording and evidence'],
  ['staff-care', '担当者のケア', 'Care for staff'],
  ['policy', '基準・マニュアル', 'Standards and manuals'],
  ['escalation', '社内連携', 'Working together inside'],
  ['police-legal', '警察・弁護士連携', 'Police and lawyers'],
  ['training', '研修・教材', 'Training and materials'],
  ['survey', '実態調査', 'Surveys'],
  ['discrimination', 'セクハラ・差別的言動', 'Sexual harassment and discrimination'],
  ['lingering', '居座り', 'Refusing to leave'],
  ['clients', '顧問先支援', 'Supporting clients'],
]
