//! `sqlx::migrate!`, `rust_embed` and `static_loader!` read their folders when the crate is compiled: a new file must compile it again.
fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=static/dist");
    println!("cargo:rerun-if-changed=src/services/i18n");
    println!("cargo:rerun-if-changed=node_modules/@expo-google-fonts/fira-sans/package.json");
}
