//! Pictures as phones and other programs make them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A picture of two halves, left red, right blue.
pub fn halves(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut file, format).expect("encoded");
    file.into_inner()
}

/// A JPEG whose EXIF part (TIFF 6.0, little endian) says: turned by 90 degrees, taken at 53°39'23.3" N 9°47'22.4" E, which is
/// in Saarlandstraße; and with something behind its end.
pub fn from_a_phone(width: u32, height: u32) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, [6, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, 38u32.to_le_bytes()));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(4u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(2, 5, 3, 92u32.to_le_bytes()));
    tiff.extend(entry(3, 2, 2, *b"E\0\0\0"));
    tiff.extend(entry(4, 5, 3, 116u32.to_le_bytes()));
    tiff.extend(0u32.to_le_bytes());
    for part in [53u32, 1, 39, 1, 233, 10, 9, 1, 47, 1, 224, 10] {
        tiff.extend(part.to_le_bytes());
    }
    let jpeg = halves(width, height, ImageFormat::Jpeg);
    let length = u16::try_from(tiff.len() + 8).expect("short").to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, b"Exif\0\0", &tiff, &jpeg[2..], b"hidden behind the end"].concat()
}
