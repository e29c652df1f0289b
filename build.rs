//! `sqlx::migrate!` and `rust_embed` read their folders when the crate is compiled: a new file must compile it again.
fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=static/dist");
    println!("cargo:rerun-if-changed=node_modules/@expo-google-fonts/fira-sans/package.json");
}
