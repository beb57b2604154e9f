//! A million random and mutated links, the same ones each time.

use corpus::permalink::{MAX_QUERY_BYTES, parse};

const LINKS: u64 = 1_000_000;

/// Marsaglia's xorshift (Journal of Statistical Software 8/14, 2003): small, and the same
/// everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(count).unwrap()).unwrap()
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const KEYS: [&str; 32] = [
    "v",
    "screen",
    "q",
    "side",
    "speaker",
    "topic",
    "meeting",
    "place",
    "article",
    "degree",
    "relation",
    "from",
    "to",
    "on",
    "window",
    "at",
    "pair",
    "exact",
    "until",
    "prefix",
    "suffix",
    "clock",
    "lanes",
    "order",
    "rest",
    "by",
    "form",
    "embed",
    "lang",
    "Q",
    "javascript",
    "",
];

/// How many of them, at the end, are none of the grammar's.
const STRANGE_KEYS: usize = 3;

const VALUES: [&str; 40] = [
    "compare",
    "reader",
    "timeline",
    "topics",
    "hide",
    "matrix",
    "nl",
    "en",
    "1",
    "0",
    "2",
    "9999999999",
    "2018",
    "2018-07-16?",
    "2017-11-10/2017-11-11",
    "2018-02-30",
    "syrie,-joint",
    "-",
    ",,",
    "claim:a-b",
    "sentence:a.1",
    "sentence:a.0",
    "sentence:a.99999999999",
    "article:",
    "a,b",
    "a,b,c",
    "%22%3Cscript%3Ealert(1)%3C/script%3E",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "%",
    "%4",
    "%ZZ",
    "%ff%fe",
    "%00",
    "+%2B",
    "%F0%9F%99%82",
    "a%0Ab",
    "%E2%80%AE",
    "été",
    "said",
];

const BITS: [&str; 14] = [
    "&", "=", "%", "+", ",", "?", "#", ";", "&&", "%25", "\u{0}", "é", "🙂", "\n",
];

fn made(random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..random.below(8) {
        text.push_str(random.one_of(&KEYS));
        if random.below(16) > 0 {
            text.push('=');
        }
        text.push_str(random.one_of(&VALUES));
        if random.below(16) > 0 {
            text.push('&');
        }
    }
    if random.below(4096) == 0 {
        let key = random.one_of(&["q", "exact", "topic", "x"]);
        let long = random
            .one_of(&VALUES)
            .repeat(random.below(MAX_QUERY_BYTES / 4));
        text = [&text, "&", key, "=", &long].concat();
    }
    text
}

fn mutated(mut text: String, random: &mut Random) -> String {
    for _ in 0..=random.below(3) {
        let mut at = random.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        match random.below(4) {
            0 => text.truncate(at),
            1 => text.insert_str(at, random.one_of(&BITS)),
            2 => {
                let tail = text.split_off(at);
                text.extend(tail.chars().skip(1));
            }
            _ => text.insert(
                at,
                char::from_u32(u32::try_from(random.below(0xD7FF)).unwrap()).unwrap(),
            ),
        }
    }
    text
}

#[test]
fn a_million_links_are_read_in_peace() {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let (mut untouched, mut with_drops, mut longest) = (0_u32, 0_u32, 0);
    for _ in 0..LINKS {
        let plain = made(&mut random);
        let text = if random.below(4) == 0 {
            plain
        } else {
            mutated(plain, &mut random)
        };
        let (link, rejected) = parse(&text);
        let canonical = link.to_string();
        // Only these signs: no quotation mark, no angle bracket, nothing that could be markup or a script.
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/%+,=&".contains(&byte);
        assert!(canonical.bytes().all(is_plain), "{canonical}");
        // The signs between the pairs, and the version, come on top.
        assert!(
            canonical.len() <= MAX_QUERY_BYTES + 40,
            "{}",
            canonical.len()
        );
        longest = longest.max(canonical.len());
        let (again, none) = parse(&canonical);
        assert_eq!(none, [], "{text:?}");
        assert_eq!(again, link, "{text:?}");
        assert_eq!(again.to_string(), canonical, "{text:?}");
        // What was not read was said: each part of the text is there or dropped.
        for part in &rejected {
            assert!(part.key.chars().count() <= 60 && part.value.chars().count() <= 60);
        }
        if text.len() <= MAX_QUERY_BYTES {
            let parts = text.strip_prefix('?').unwrap_or(&text).split('&');
            for part in parts.filter(|part| !part.is_empty()) {
                let key = part.split('=').next().unwrap();
                let read = KEYS[..KEYS.len() - STRANGE_KEYS].contains(&key);
                let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric());
                let said = rejected.iter().any(|one| key.starts_with(&one.key));
                assert!(read || !plain || said, "{key:?} of {text:?}");
            }
        }
        if rejected.is_empty() {
            untouched += 1;
        } else {
            with_drops += 1;
        }
    }
    // The million is a mixture: neither all sound nor all broken.
    assert!(
        untouched > 50_000 && with_drops > 500_000,
        "{untouched} {with_drops}"
    );
    assert!(longest > 1_000, "{longest}");
}
