/**
 * Head phantoms: drawn anatomy, seen as MRI, CT, PET and SPECT, for the demo and
 * the tests.
 */
package io.github.lywnet.phantom;
