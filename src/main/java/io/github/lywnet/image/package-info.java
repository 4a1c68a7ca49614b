/**
 * Reading, checking and writing images: grey levels, colour, files, and the
 * fusion of one pair of {@link ij.ImagePlus}.
 */
package io.github.lywnet.image;
