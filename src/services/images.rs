//! Photos of residents: read, scaled and written anew, all in this process.
//!
//! Nothing of the file that came survives but its pixels: no EXIF, XMP, colour profile, thumbnail or trailing bytes. Size in
//! bytes and pixels is looked at before anything is decoded, and what cannot be decoded is refused (FixMyStreet 1.8.2: a
//! picture that was handed to a shell).

use std::io::Cursor;
use std::sync::Arc;

use exif::{Exif, In, Tag, Value};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView as _, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use tokio::sync::Semaphore;

use super::geo::LonLat;
use crate::error::{Error, Result};

/// Most bytes of a file that comes in.
pub const MOST_BYTES: u64 = 15 << 20;
/// Most pixels: what the largest sensors of phones give out by default, and less than 200 MB in memory.
const MOST_PIXELS: u64 = 50_000_000;
/// Most pixels on a side.
const LONGEST_SIDE: u32 = 16_000;
/// Longest side of the copy that is read.
const LARGE: u32 = 2_000;
/// Longest side of the copy in lists.
const SMALL: u32 = 480;
/// Quality of both copies, of 100.
const QUALITY: u8 = 82;
/// Megabytes that all pictures in work may take together, as they are in memory.
const WORKSPACE_MB: u32 = 256;

/// Why a file is no photo for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// No JPEG, PNG or WebP.
    #[error("another format")]
    Format,
    /// More pixels than we decode.
    #[error("too many pixels")]
    Pixels,
    /// It begins like a picture and does not go on like one.
    #[error("damaged")]
    Damaged,
}

/// A copy, as JPEG.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The file.
    pub jpeg: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// A part of a picture, in thousandths of its sides from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// From the left edge.
    pub x: u16,
    /// From the upper edge.
    pub y: u16,
    /// Across.
    pub width: u16,
    /// Down.
    pub height: u16,
}

impl Area {
    /// A part that is not empty and lies inside.
    pub fn new(x: u16, y: u16, width: u16, height: u16) -> Option<Self> {
        let inside = |from: u16, size: u16| size > 0 && from.checked_add(size).is_some_and(|to| to <= 1_000);
        (inside(x, width) && inside(y, height)).then_some(Self { x, y, width, height })
    }
}

/// What covers a part of a picture: a grey that no photo of a street has as a whole area.
const COVER: Rgb<u8> = Rgb([40, 44, 56]);

/// What is made of a file.
#[derive(Clone, Debug)]
pub struct Photo {
    /// At most 2,000 pixels on a side.
    pub large: Picture,
    /// At most 480 pixels on a side.
    pub small: Picture,
    /// Where the camera says it was: for an offer only.
    pub taken_at: Option<LonLat>,
}

/// Where pictures are worked on: on threads of their own, only so many at once as fit into memory.
#[derive(Clone, Debug)]
pub struct Darkroom {
    megabytes: Arc<Semaphore>,
}

impl Default for Darkroom {
    fn default() -> Self {
        Self { megabytes: Arc::new(Semaphore::new(WORKSPACE_MB as usize)) }
    }
}

impl Darkroom {
    /// Makes the two copies of a file; waits while others are at work.
    ///
    /// # Errors
    /// The inner one when the file is no photo for us.
    pub async fn develop(&self, file: Vec<u8>) -> Result<Result<Photo, Unusable>> {
        let megabytes = match megabytes_of(&file) {
            Ok(megabytes) => megabytes,
            Err(unusable) => return Ok(Err(unusable)),
        };
        let place = self.megabytes.clone().acquire_many_owned(megabytes).await.map_err(Error::internal)?;
        let developed = tokio::task::spawn_blocking(move || {
            let _until_done = place;
            develop(&file)
        });
        developed.await.map_err(Error::internal)
    }
}

impl Darkroom {
    /// Makes the two copies of a picture of ours again, with parts covered: nothing of what was there is left in them.
    ///
    /// # Errors
    /// The inner one when the file is no picture any more.
    pub async fn cover(&self, file: Vec<u8>, areas: Vec<Area>) -> Result<Result<(Picture, Picture), Unusable>> {
        let megabytes = match megabytes_of(&file) {
            Ok(megabytes) => megabytes,
            Err(unusable) => return Ok(Err(unusable)),
        };
        let place = self.megabytes.clone().acquire_many_owned(megabytes).await.map_err(Error::internal)?;
        let covered = tokio::task::spawn_blocking(move || {
            let _until_done = place;
            covered(&file, &areas)
        });
        covered.await.map_err(Error::internal)
    }
}

fn covered(file: &[u8], areas: &[Area]) -> Result<(Picture, Picture), Unusable> {
    let mut picture = DynamicImage::from_decoder(open(file)?).map_err(unusable)?.to_rgb8();
    let (width, height) = picture.dimensions();
    // Whole pixels, rather one more than one less.
    let from = |thousandths: u16, side: u32| u32::from(thousandths) * side / 1_000;
    let to = |thousandths: u16, side: u32| (u32::from(thousandths) * side).div_ceil(1_000).min(side);
    for area in areas {
        for y in from(area.y, height)..to(area.y + area.height, height) {
            for x in from(area.x, width)..to(area.x + area.width, width) {
                picture.put_pixel(x, y, COVER);
            }
        }
    }
    let large = DynamicImage::ImageRgb8(picture);
    let small = fitted(&large, SMALL);
    Ok((encoded(&large)?, encoded(&small)?))
}

/// Opens a file without decoding its pixels.
fn open(file: &[u8]) -> Result<impl ImageDecoder, Unusable> {
    let reader = ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| Unusable::Format)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) {
        return Err(Unusable::Format);
    }
    let mut reader = reader;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(LONGEST_SIDE), Some(LONGEST_SIDE));
    limits.max_alloc = Some(u64::from(WORKSPACE_MB) << 20);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(unusable)?;
    let (width, height) = decoder.dimensions();
    let within = u64::from(width) * u64::from(height) <= MOST_PIXELS && decoder.total_bytes() <= u64::from(WORKSPACE_MB) << 20;
    if within { Ok(decoder) } else { Err(Unusable::Pixels) }
}

fn unusable(error: image::ImageError) -> Unusable {
    match error {
        image::ImageError::Limits(_) => Unusable::Pixels,
        image::ImageError::Unsupported(_) => Unusable::Format,
        _ => Unusable::Damaged,
    }
}

/// Megabytes that the decoded file takes.
fn megabytes_of(file: &[u8]) -> Result<u32, Unusable> {
    let bytes = open(file)?.total_bytes();
    u32::try_from(bytes >> 20).map(|megabytes| (megabytes + 1).min(WORKSPACE_MB)).map_err(|_| Unusable::Pixels)
}

fn develop(file: &[u8]) -> Result<Photo, Unusable> {
    let mut decoder = open(file)?;
    // Both are comforts: a file with an unreadable EXIF part is a photo all the same, upright and of nowhere.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let taken_at = decoder.exif_metadata().unwrap_or(None).and_then(place_in);
    let whole = DynamicImage::from_decoder(decoder).map_err(unusable)?;
    let mut large = DynamicImage::ImageRgb8(on_white(&fitted(&whole, LARGE)));
    drop(whole);
    large.apply_orientation(orientation);
    let small = fitted(&large, SMALL);
    Ok(Photo { large: encoded(&large)?, small: encoded(&small)?, taken_at })
}

/// The picture with no side longer than this; smaller ones stay as they are.
fn fitted(picture: &DynamicImage, longest: u32) -> DynamicImage {
    let (width, height) = picture.dimensions();
    if width.max(height) <= longest { picture.clone() } else { picture.thumbnail(longest, longest) }
}

/// JPEG knows no transparency: what shines through is white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0.map(u16::from);
        let over_white = |colour: u16| u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        Rgb([red, green, blue].map(over_white))
    })
}

fn encoded(picture: &DynamicImage) -> Result<Picture, Unusable> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(picture).map_err(unusable)?;
    let (width, height) = picture.dimensions();
    Ok(Picture { jpeg, width, height })
}

/// The place in an EXIF part (EXIF 2.32, 4.6.6 GPS attributes): degrees, minutes, seconds, and the half of the globe.
fn place_in(raw: Vec<u8>) -> Option<LonLat> {
    let exif = exif::Reader::new().read_raw(raw).ok()?;
    let lat = degrees(&exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, b'S')?;
    let lon = degrees(&exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, b'W')?;
    LonLat::new(lon, lat).ok()
}

fn degrees(exif: &Exif, angle: Tag, half: Tag, negative: u8) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(angle, In::PRIMARY)?.value else { return None };
    let Value::Ascii(letters) = &exif.get_field(half, In::PRIMARY)?.value else { return None };
    let [degrees, minutes, seconds] = parts.as_slice() else { return None };
    let angle = degrees.to_f64() + minutes.to_f64() / 60.0 + seconds.to_f64() / 3_600.0;
    let is_negative = letters.first()?.first()?.eq_ignore_ascii_case(&negative);
    Some(if is_negative { -angle } else { angle })
}

#[cfg(test)]
mod tests {
    use super::*;

    // What a phone writes into its files is tested in `tests/participation/photos.rs`.

    /// A picture of two halves, left red, right blue, in any format.
    fn halves(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) });
        let mut file = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(picture).write_to(&mut file, format).expect("encoded");
        file.into_inner()
    }

    #[test]
    fn jpeg_png_and_webp_are_taken_and_small_ones_stay_small() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let photo = develop(&halves(60, 40, format)).expect("a photo");
            assert_eq!((photo.large.width, photo.small.width, photo.taken_at), (60, 60, None), "{format:?}");
            assert!(photo.large.jpeg.starts_with(b"\xff\xd8\xff"));
        }
    }

    #[test]
    fn what_shines_through_is_white() {
        let glass = image::RgbaImage::from_pixel(20, 20, image::Rgba([0, 0, 0, 0]));
        let mut file = Cursor::new(Vec::new());
        DynamicImage::ImageRgba8(glass).write_to(&mut file, ImageFormat::Png).expect("encoded");
        let photo = develop(&file.into_inner()).expect("a photo");
        let pixel = image::load_from_memory(&photo.large.jpeg).expect("decodes").get_pixel(5, 5);
        assert!(pixel.0[0] > 250, "{pixel:?}");
    }

    #[test]
    fn what_is_covered_is_gone_from_both_copies_and_the_rest_stays() {
        let red = encoded(&DynamicImage::ImageRgb8(RgbImage::from_pixel(1_000, 500, Rgb([200, 0, 0])))).expect("encoded");
        let area = Area::new(100, 200, 300, 400).expect("inside");
        let (large, small) = covered(&red.jpeg, &[area]).expect("covered");
        assert_eq!((large.width, large.height, small.width), (1_000, 500, 480));
        for (picture, scale) in [(&large, 1_000), (&small, 480)] {
            let pixels = image::load_from_memory(&picture.jpeg).expect("decodes").to_rgb8();
            let red_at = |x: u32, y: u32| pixels.get_pixel(x * scale / 1_000, y * scale / 1_000).0[0];
            assert!(red_at(250, 200) < 80 && red_at(110, 110) < 80 && red_at(390, 290) < 80);
            assert!(red_at(50, 200) > 150 && red_at(450, 200) > 150 && red_at(250, 350) > 150);
        }
    }

    #[test]
    fn a_part_lies_inside_of_the_picture() {
        assert!(Area::new(0, 0, 1_000, 1_000).is_some());
        for (x, y, width, height) in [(0, 0, 0, 10), (0, 0, 10, 0), (999, 0, 2, 10), (0, 500, 10, 501), (u16::MAX, 0, 1, 1)] {
            assert!(Area::new(x, y, width, height).is_none());
        }
    }

    #[test]
    fn what_is_no_photo_is_refused_before_it_is_decoded() {
        assert_eq!(develop(b"<svg onload=alert(1)>").err(), Some(Unusable::Format));
        assert_eq!(develop(b"").err(), Some(Unusable::Format));
        assert_eq!(develop(b"GIF89a\x01\0\x01\0").err(), Some(Unusable::Format));
        let whole = halves(400, 300, ImageFormat::Png);
        assert_eq!(develop(&whole[..whole.len() / 2]).err(), Some(Unusable::Damaged));
        // A PNG head alone, of 30,000 by 30,000 and of 10,000 by 10,000 pixels: it is never asked for its pixels.
        for side in [30_000u32, 10_000] {
            let mut bomb = halves(4, 4, ImageFormat::Png);
            bomb[16..20].copy_from_slice(&side.to_be_bytes());
            bomb[20..24].copy_from_slice(&side.to_be_bytes());
            let crc = crc32(&bomb[12..29]).to_be_bytes();
            bomb[29..33].copy_from_slice(&crc);
            assert_eq!(megabytes_of(&bomb).err(), Some(Unusable::Pixels), "{side}");
        }
    }

    /// PNG specification, annex D.
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1))))
    }

    #[tokio::test]
    async fn a_darkroom_gives_its_space_back() {
        let darkroom = Darkroom::default();
        for _ in 0..3 {
            darkroom.develop(halves(40, 40, ImageFormat::Jpeg)).await.expect("done").expect("a photo");
            assert!(darkroom.develop(b"nothing".to_vec()).await.expect("done").is_err());
        }
        assert_eq!(darkroom.megabytes.available_permits(), WORKSPACE_MB as usize);
    }
}
