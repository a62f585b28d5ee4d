//! A file for its owner alone.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use altinn_systemregister::{Error, ErrorKind};
use tempfile::NamedTempFile;

/// Refuses a place where something is already, be it a link that leads nowhere.
pub(crate) fn check_free(path: &Path) -> Result<(), Error> {
    if fs::symlink_metadata(path).is_ok() { Err(taken(path)) } else { Ok(()) }
}

/// Makes a file that its owner alone may read (mode 600). It appears whole or not at all, and never in the place of
/// another.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<(), Error> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let written = NamedTempFile::new_in(folder).and_then(|mut file| {
        file.write_all(content)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|failure| failure.error)
    });
    match written {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(taken(path)),
        Err(error) => {
            let message = format!("cannot write `{}`: {error}", path.display());
            Err(Error::custom(
                ErrorKind::Config,
                "unwritable",
                message,
                "give a file in a folder that may be written to",
            ))
        }
    }
}

fn taken(path: &Path) -> Error {
    let message = format!("`{}` is already there, and a private key is never overwritten", path.display());
    Error::custom(ErrorKind::Config, "file-exists", message, "give a name that is free")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_or_not_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("key");
        check_free(&path).expect("free");
        write(&path, b"secret").expect("written");
        assert_eq!(fs::read(&path).expect("a file"), b"secret");
        assert_eq!(write(&path, b"other").expect_err("taken").code(), "file-exists");
        assert_eq!(check_free(&path).expect_err("taken").code(), "file-exists");
        assert_eq!(fs::read(&path).expect("a file"), b"secret");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
        let nowhere = write(&folder.path().join("no/key"), b"secret").expect_err("no folder");
        assert_eq!(nowhere.code(), "unwritable");
        assert!(!nowhere.to_string().contains("secret"));
    }

    #[cfg(unix)]
    #[test]
    fn its_owner_alone_reads_it() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("key");
        write(&path, b"secret").expect("written");
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o7777, 0o600);
        let link = folder.path().join("link");
        symlink(folder.path().join("nowhere"), &link).expect("a link");
        assert_eq!(check_free(&link).expect_err("a link").code(), "file-exists");
        assert_eq!(write(&link, b"secret").expect_err("a link").code(), "file-exists");
        assert!(!folder.path().join("nowhere").exists());
    }
}
