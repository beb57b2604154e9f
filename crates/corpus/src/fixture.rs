//! Entries of made-up corpora for the tests of all modules, and one small corpus.

use crate::model::{
    Article, ArticleId, Attribution, Bilingual, Claim, ClaimId, Corpus, Date, Degree, Doer,
    HeadlineBy, Id, Meeting, MeetingId, MeetingKind, Relation, RelationKind, Side, SideId, Sides,
    Silence, SilenceKind, Span, Speaker, SpeakerId, SpeakerKind, Table, Topic, TopicId, Voice,
};

pub fn both(text: &str) -> Bilingual {
    Bilingual {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn side(slug: &str) -> Side {
    Side {
        slug: slug.to_owned(),
        name: both(slug),
        short: both(slug),
        in_sentence: both(slug),
        ..Side::default()
    }
}

pub fn speaker(slug: &str, side: Option<SideId>) -> Speaker {
    Speaker {
        slug: slug.to_owned(),
        name: both(slug),
        kind: SpeakerKind::Person,
        side,
        role: both(slug),
        aliases: Vec::new(),
    }
}

pub fn topic(slug: &str) -> Topic {
    Topic {
        slug: slug.to_owned(),
        name: both(slug),
        broader: None,
        aliases: Vec::new(),
    }
}

pub fn meeting(slug: &str, day: &str) -> Meeting {
    Meeting {
        slug: slug.to_owned(),
        kind: MeetingKind::Meeting,
        name: both(slug),
        about: both(slug),
        date: date(day).into(),
        place: None,
        participants: Vec::new(),
        reports: Vec::new(),
        aliases: Vec::new(),
    }
}

pub fn article(slug: &str, body: &str, sentences: Vec<Span>) -> Article {
    Article {
        slug: slug.to_owned(),
        headline: slug.to_owned(),
        headline_by: HeadlineBy::Editor,
        outlet: None,
        author: None,
        published: date("2020-03-02").into(),
        language: "nl".to_owned(),
        rights: both(""),
        address: None,
        body: body.to_owned(),
        sentences,
        leftovers: Vec::new(),
    }
}

pub fn claim(slug: &str, voice: Voice, topics: &[u32], meeting: Option<u32>, day: &str) -> Claim {
    Claim {
        slug: slug.to_owned(),
        voice,
        attribution: Attribution {
            speakers: vec![SpeakerId::new(0)],
            via: Vec::new(),
            agency: None,
            cue: String::new(),
        },
        degree: Degree::Direct,
        topics: topics.iter().copied().map(TopicId::new).collect(),
        meeting: meeting.map(MeetingId::new),
        said: date(day).into(),
        happened: None,
        article: ArticleId::new(0),
        evidence: vec![Span::new(0, 1)],
        gist: both(slug),
    }
}

pub fn relation(slug: &str, kind: RelationKind, from: u32, to: u32) -> Relation {
    Relation {
        slug: slug.to_owned(),
        kind,
        from: ClaimId::new(from),
        to: ClaimId::new(to),
        reason: both(slug),
    }
}

pub fn silence(slug: &str, voice: Voice, topic: u32, meeting: Option<u32>) -> Silence {
    Silence {
        slug: slug.to_owned(),
        voice,
        topic: TopicId::new(topic),
        meeting: meeting.map(MeetingId::new),
        kind: SilenceKind::Dodged,
        doer: Doer::Named,
        article: ArticleId::new(0),
        span: Span::new(0, 1),
        gist: both(slug),
    }
}

/// A works council and a board over pay, hours and a canteen, at two talks.
pub fn dispute() -> Corpus {
    use Voice::{First, Joint, Second};
    let body = "„De lonen moeten stijgen”, zegt de raad. Het loon stijgt niet, aldus het bestuur.\n\n\
                Over de kantine zweeg de raad.";
    let sentences = ["„De lonen", "Het loon", "Over de"].map(|start| body.find(start).unwrap());
    let ends = [" Het loon", "\n\n"].map(|end| body.find(end).unwrap());
    let sentences = vec![
        Span::new(sentences[0], ends[0]),
        Span::new(sentences[1], ends[1]),
        Span::new(sentences[2], body.len()),
    ];
    let mut claims = vec![
        claim("rise", First, &[0], Some(0), "2020-03-01"),
        claim("no-rise", Second, &[0, 1], Some(0), "2020-03-01"),
        claim("shorter", First, &[1], Some(1), "2020-05-01"),
        claim("talks-useful", Joint, &[0], Some(1), "2020-05-01"),
        claim("partly", Second, &[0], Some(1), "2020-05-02"),
        claim("better-food", Second, &[2], None, "2020-02"),
    ];
    claims[0].evidence = vec![Span::new(0, body.find(", zegt").unwrap())];
    claims[1].evidence = vec![Span::new(
        sentences[1].start(),
        body.find(", aldus").unwrap(),
    )];
    let mut quiet = silence("quiet", First, 2, Some(0));
    quiet.span = sentences[2];
    Corpus {
        sides: Sides {
            first: side("council"),
            second: side("board"),
        },
        speakers: Table::from(vec![speaker("chair", None)]),
        topics: Table::from(vec![
            topic("pay"),
            topic("hours"),
            topic("canteen"),
            topic("roof"),
        ]),
        meetings: Table::from(vec![
            meeting("march", "2020-03-01"),
            meeting("may", "2020-05-01"),
        ]),
        articles: Table::from(vec![article("courant", body, sentences)]),
        claims: Table::from(claims),
        relations: Table::from(vec![
            relation("agree", RelationKind::Agrees, 3, 4),
            relation("contradict", RelationKind::Contradicts, 0, 1),
        ]),
        silences: Table::from(vec![quiet]),
        ..Corpus::default()
    }
}
