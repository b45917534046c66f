//! The blocks of a version in one column: JSON, deflated (zlib, RFC 1950).

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use sha2::{Digest, Sha256};

use crate::register::{self, Result};
use crate::richtext::tokens::TextBlock;

/// Blocks with their identifiers, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Packed(Vec<u8>);

impl Packed {
    /// Packs blocks; the SHA-256 of their JSON comes with them.
    pub fn new(blocks: &[TextBlock]) -> Result<(Self, String)> {
        let json = serde_json::to_vec(blocks)?;
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(&json).map_err(serde_json::Error::io)?;
        Ok((
            Self(encoder.finish().map_err(serde_json::Error::io)?),
            register::hex(&Sha256::digest(&json)),
        ))
    }

    /// Unpacks.
    ///
    /// # Errors
    /// When the column was damaged.
    pub fn blocks(&self) -> Result<Vec<TextBlock>> {
        let mut json = Vec::new();
        ZlibDecoder::new(self.0.as_slice())
            .read_to_end(&mut json)
            .map_err(serde_json::Error::io)?;
        Ok(serde_json::from_slice(&json)?)
    }
}

impl ToSql for Packed {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Packed {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Blob(bytes) => Ok(Self(bytes.to_vec())),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::BlockId;
    use crate::richtext::block::Block;

    #[test]
    fn what_is_packed_comes_back() {
        let blocks: Vec<_> = (0..50)
            .map(|n| TextBlock {
                id: BlockId::new(),
                content: Block::paragraph(format!("Alinéa {n}")),
            })
            .collect();
        let (packed, hash) = Packed::new(&blocks).expect("packs");
        assert_eq!(packed.blocks().expect("unpacks"), blocks);
        assert_eq!(hash.len(), 64);
        assert!(Packed(vec![1, 2, 3]).blocks().is_err());
    }
}
