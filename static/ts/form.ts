// The public form, on top of what works without it.
import "./form/draft";
import "./form/photos";
