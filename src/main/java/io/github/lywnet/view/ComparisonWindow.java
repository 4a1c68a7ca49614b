/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.lywnet.view;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.GUI;
import ij.gui.ImageCanvas;
import ij.gui.StackWindow;
import ij.process.ColorProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.ComparedImages.Part;
import io.github.lywnet.settings.Setting;

import java.awt.BorderLayout;
import java.awt.Choice;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Label;
import java.awt.Panel;
import java.awt.Rectangle;
import java.awt.Scrollbar;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.util.Locale;
import java.util.Optional;

/**
 * The window of a comparison: ImageJ's own, with lists of layouts and images
 * and a slider for weight, place or level below the image. All keys are
 * ImageJ's. The status bar shows the values of all images at the pointer.
 */
public final class ComparisonWindow extends StackWindow {

	private static final int STEPS = 100;

	private final transient ComparisonStack stack;
	private final Scrollbar slider = new Scrollbar(Scrollbar.HORIZONTAL, 0, 1, 0,
		STEPS + 1);
	private final Label number = new Label();
	private final Choice layouts = new Choice();
	private final Choice bases = new Choice();
	private final Choice tops = new Choice();

	/** False while the constructor of the super class runs. */
	private final boolean isComplete;

	private ComparisonWindow(final ImagePlus image, final ComparisonStack stack) {
		super(image, new ImageCanvas(image));
		this.stack = stack;
		// NB: images in a row need another size than one image
		if (shownLayout() != Layout.SIDE_BY_SIDE) addControls();
		getCanvas().addMouseMotionListener(new MouseMotionAdapter() {

			@Override
			public void mouseMoved(final MouseEvent event) {
				showValues(event.getX(), event.getY());
			}
		});
		addComponentListener(new BorderRepaint());
		isComplete = true;
		pack();
		moveIntoScreen();
		setVisible(true);
	}

	/** NB: ImageJ has chosen the place for a window without controls. */
	private void moveIntoScreen() {
		final Rectangle screen = GUI.getMaxWindowBounds(this);
		setLocation(Math.max(screen.x, Math.min(getX(), screen.x + screen.width -
			getWidth())), getY());
	}

	/**
	 * NB: the super class would show the window before the controls are there.
	 */
	@Override
	public void show() {
		if (isComplete) super.show();
	}

	/**
	 * Shows a comparison in a window. Planes are made when they are looked at, so
	 * that the compared images must stay open.
	 *
	 * @param title the title of the image
	 * @return the image in the window
	 */
	public static ImagePlus show(final Comparison comparison,
		final String title)
	{
		final ComparisonStack stack = new ComparisonStack(comparison);
		final ImagePlus image = comparison.virtualImage(title, stack);
		new ComparisonWindow(image, stack);
		return image;
	}

	private void addControls() {
		for (final Layout layout : Layout.values()) {
			if (layout != Layout.SIDE_BY_SIDE) layouts.add(layout.key());
		}
		for (final Part part : stack.comparison().parts()) {
			bases.add(part.key());
			tops.add(part.key());
		}
		changeBy(layouts, ComparisonOptions.LAYOUT);
		changeBy(bases, ComparisonOptions.BASE);
		changeBy(tops, ComparisonOptions.TOP);
		slider.setFocusable(false);
		slider.setBlockIncrement(STEPS / 10);
		slider.addAdjustmentListener(event -> shownLayout().slider().ifPresent(
			setting -> {
				change(setting, Double.toString(slider.getValue() / (double) STEPS));
				setNumber();
			}));
		add(controls());
		setControls();
	}

	private Panel controls() {
		final Panel lists = new Panel(new GridLayout(2, 2, 4, 2));
		lists.add(layouts);
		lists.add(number);
		lists.add(bases);
		lists.add(tops);
		final Panel controls = new Panel(new BorderLayout()) {

			/** As wide as the image, as ImageJ's own sliders are. */
			@Override
			public Dimension getPreferredSize() {
				final Dimension size = super.getPreferredSize();
				return new Dimension(Math.max(size.width, getCanvas().getWidth()),
					size.height);
			}
		};
		controls.add(lists, BorderLayout.CENTER);
		controls.add(slider, BorderLayout.SOUTH);
		return controls;
	}

	/** Lets a list change an option. */
	private void changeBy(final Choice list, final Setting setting) {
		// NB: as ImageJ's own controls, or keys would not reach ImageJ
		list.setFocusable(false);
		list.addItemListener(event -> {
			change(setting, list.getSelectedItem());
			setControls();
		});
	}

	private Layout shownLayout() {
		return stack.comparison().options().layout();
	}

	private void setControls() {
		final ComparisonOptions options = stack.comparison().options();
		layouts.select(options.layout().key());
		bases.select(options.base().key());
		tops.select(options.top().key());
		final Optional<Setting> setting = shownLayout().slider();
		slider.setEnabled(setting.isPresent());
		setting.ifPresent(shown -> slider.setValue((int) Math.round(STEPS * options
			.number(shown))));
		setNumber();
	}

	private void setNumber() {
		number.setText(shownLayout().slider().map(setting -> String.format(
			Locale.ROOT, "%s %.2f", setting, stack.comparison().options().number(
				setting))).orElse(""));
	}

	private void change(final Setting setting, final String value) {
		stack.change(setting, value);
		final ColorProcessor shown = (ColorProcessor) imp.getProcessor();
		// NB: ImageJ asks a virtual stack again only for another slice
		shown.setPixels(stack.getProcessor(imp.getCurrentSlice()).getPixels());
		imp.updateAndDraw();
	}

	private void showValues(final int canvasX, final int canvasY) {
		final ImageCanvas canvas = getCanvas();
		try {
			IJ.showStatus(stack.comparison().values(canvas.offScreenX(canvasX), canvas
				.offScreenY(canvasY), imp.getCurrentSlice() - 1));
		}
		catch (final FusionException exc) {
			IJ.showStatus(exc.getMessage());
		}
	}
}
