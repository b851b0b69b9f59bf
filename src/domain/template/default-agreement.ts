/** First text of the partnership agreement: the pair changes it until it is theirs. Plain text. */
export const defaultAgreement = `This hour belongs to the member. We talk about how they are, where they are stuck and where they want to go. They bring the topics, and theirs come first.

It is not a status report. How the work stands can be read where the work is kept; here we talk about what lies behind it.

We tell each other the truth, both ways: early, kindly, and without varnish. Saying that something went wrong costs nothing here. Hiding it does.

What is said here stays between us. If one of us wants to pass something on, we agree first on what, and to whom. Only what we may not keep to ourselves, because somebody is in danger or the law asks for it, is different, and we say so.

We keep our word. What we promise we write down with a name and a day, and both sign it. The manager’s promises count as much as the member’s. When one of us cannot keep one, we say so before the day, not after it.

We do not cancel this hour for something more urgent; we move it. The member may decide without asking first wherever nothing here says otherwise.

We read this text again every three months, and whenever one of us is new. Whatever we have not kept, we change or begin to keep.`;
