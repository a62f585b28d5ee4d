//! After a key was loaded, nothing that was read or decoded on the way is left in this process's memory: not even in
//! memory that was given back, for here it is never used again.
#![cfg(target_os = "linux")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs::{File, read_to_string};
use std::io::Read;
use std::os::unix::fs::FileExt;
use std::path::PathBuf;

use altinn_systemregister::auth::key::{Key, KeyOptions, KeySource};
use secrecy::{ExposeSecret, zeroize::Zeroizing};

const MASK: u8 = 0x5a;
const PASSWORD: &str = "correct horse";

/// Memory that is given back stays as it was left. So does what a growing buffer moved away from.
struct Keeping;

#[global_allocator]
static KEEPING: Keeping = Keeping;

// SAFETY: it is the system's allocator, but that nothing is freed.
unsafe impl GlobalAlloc for Keeping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

/// A piece of a secret, masked, so that looking for it does not find the piece itself.
struct Needle {
    name: String,
    masked: Vec<u8>,
}

impl Needle {
    fn new(name: impl Into<String>, piece: &[u8]) -> Self {
        Needle { name: name.into(), masked: piece.iter().map(|byte| byte ^ MASK).collect() }
    }

    fn unmasked(&self) -> Vec<u8> {
        self.masked.iter().map(|byte| byte ^ MASK).collect()
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        let first = self.masked[0] ^ MASK;
        let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first);
        starts.map(|(at, _)| &bytes[at..]).any(|rest| {
            rest.len() >= self.masked.len() && self.masked.iter().zip(rest).all(|(masked, byte)| masked ^ MASK == *byte)
        })
    }
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../vectors/keys").join(name)
}

/// A file, in a buffer that is zeroed.
fn read(name: &str) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(vec![0; 8_192]);
    let mut file = File::open(path(name)).unwrap();
    let mut length = 0;
    loop {
        match file.read(&mut bytes[length..]).unwrap() {
            0 => break,
            count => length += count,
        }
    }
    bytes.truncate(length);
    bytes
}

/// Pieces of the client's key: of each private member of the JWK, of the PEM's base64, and of the DER within.
fn needles() -> Vec<Needle> {
    let jwk = read("client.jwk.json");
    let member = |name: &str| {
        let start = format!("\"{name}\": \"");
        let at = jwk.windows(start.len()).position(|window| window == start.as_bytes()).unwrap() + start.len();
        Needle::new(format!("`{name}`"), &jwk[at + 40..at + 80])
    };
    let (pem, der) = (read("client.pkcs8.pem"), read("client.pkcs8.der"));
    let mut needles: Vec<_> = ["d", "p", "q", "dp", "dq", "qi"].map(member).into();
    needles.push(Needle::new("PEM", &pem[pem.len() / 2..pem.len() / 2 + 40]));
    // Past the first quarter, which is public, a piece in every hundred bytes.
    let places = (400..der.len() - 32).step_by(100);
    needles.extend(places.map(|at| Needle::new(format!("DER from {at}"), &der[at..at + 32])));
    needles
}

/// So much is looked at in one go.
const STRETCH: usize = 1 << 16;
static NOTHING: [u8; STRETCH + 64] = [0; STRETCH + 64];

/// The needles that are anywhere in memory that this process can write.
fn found<'n>(needles: &'n [Needle], room: &mut Zeroizing<Vec<u8>>) -> Vec<&'n str> {
    room.resize(STRETCH + 64, 0);
    let memory = File::open("/proc/self/mem").unwrap();
    let mut found = Vec::new();
    for line in read_to_string("/proc/self/maps").unwrap().lines() {
        let mut parts = line.split_ascii_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        let (start, end) = range.split_once('-').unwrap();
        let [start, end] = [start, end].map(|address| usize::from_str_radix(address, 16).unwrap());
        for at in (start..end).step_by(STRETCH).filter(|_| rights.starts_with("rw")) {
            let stretch = &mut room[..(end - at).min(STRETCH + 64)]; // a little into the next one
            if memory.read_exact_at(stretch, at as u64).is_ok() && *stretch != NOTHING[..stretch.len()] {
                found.extend(needles.iter().filter(|needle| needle.is_in(stretch)).map(|needle| needle.name.as_str()));
            }
            stretch.fill(0);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn options() -> KeyOptions {
    KeyOptions { kid: Some("k".to_owned()), password: Some(PASSWORD.into()), algorithm: None }
}

// One test, for another beside it would be in the same memory.
#[test]
fn nothing_of_a_key_stays_in_memory() {
    let (needles, mut room) = (needles(), Zeroizing::new(Vec::with_capacity(STRETCH + 64)));
    assert!(needles.len() > 12);

    let mut keys = Vec::new();
    for name in ["client.jwk.json", "set.jwks.json"] {
        let options = KeyOptions { kid: Some("smartcloud-1".to_owned()), ..options() };
        keys.push(Key::load(&KeySource::file(path(name)), &options).unwrap());
    }
    for name in ["client.pkcs8.pem", "client.pkcs1.pem", "client.encrypted.pem", "client.pkcs8.der", "client.p12"] {
        keys.push(Key::load(&KeySource::file(path(name)), &options()).unwrap());
        keys.push(Key::load(&KeySource::bytes(std::mem::take(&mut read(name))), &options()).unwrap());
    }
    for name in ["client.jwk.json", "client.pkcs8.pem"] {
        let text = String::from_utf8(std::mem::take(&mut read(name))).unwrap();
        keys.push(Key::load(&KeySource::text(text), &options()).unwrap());
    }
    let wrong = KeyOptions { password: Some("wrong".into()), ..options() };
    assert!(Key::load(&KeySource::file(path("client.p12")), &wrong).is_err());
    assert_eq!(found(&needles, &mut room), Vec::<&str>::new(), "while the keys are in use");
    drop(keys);
    assert_eq!(found(&needles, &mut room), Vec::<&str>::new(), "after them");

    let new = Key::generate(2048, None).unwrap();
    let (jwk, pem) = (new.private_jwk.expose_secret().as_bytes(), new.private_pem());
    let pieces = [("new JWK", &jwk[500..540]), ("new PEM", &pem.expose_secret().as_bytes()[900..940])];
    let fresh = pieces.map(|(name, piece)| Needle::new(name, piece));
    assert_eq!(found(&fresh, &mut room), ["new JWK", "new PEM"], "a key that is still there is found");
    drop((new, pem));
    assert_eq!(found(&fresh, &mut room), Vec::<&str>::new());

    // That the search finds what is there, and what was there and was not zeroed:
    let planted = needles[0].unmasked();
    assert_eq!(found(&needles, &mut room), [needles[0].name.as_str()]);
    drop(planted);
    drop(std::fs::read(path("client.pkcs8.der")).unwrap());
    assert!(found(&needles, &mut room).len() > 5);
}
