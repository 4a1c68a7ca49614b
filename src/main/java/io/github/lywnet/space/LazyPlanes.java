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

package io.github.lywnet.space;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

import net.imglib2.img.basictypeaccess.DataAccess;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.LazyCellImg;

/**
 * The planes of a lazy image: each is made when it is asked for, and made anew
 * when it is asked for after it was no longer in use. May be read from several
 * threads; two that ask for a plane at once may both make it.
 *
 * <pre>
 * new LazyCellImg&lt;&gt;(grid, new FloatType(), new LazyPlanes&lt;&gt;(count, maker,
 * 	false));
 * </pre>
 *
 * @param <A> the array of a plane
 */
public final class LazyPlanes<A extends DataAccess> implements
	LazyCellImg.Get<Cell<A>>
{

	private final IntFunction<Cell<A>> maker;
	private final AtomicReferenceArray<WeakReference<Cell<A>>> used;

	/** Null where planes may go. */
	private final AtomicReferenceArray<Cell<A>> kept;

	/**
	 * Makes the planes.
	 *
	 * @param count how many there are
	 * @param maker makes the plane of an index, always the same
	 * @param keep whether planes stay in memory once they were made
	 */
	public LazyPlanes(final int count, final IntFunction<Cell<A>> maker,
		final boolean keep)
	{
		this.maker = maker;
		used = new AtomicReferenceArray<>(count);
		kept = keep ? new AtomicReferenceArray<>(count) : null;
	}

	@Override
	public Cell<A> get(final long index) {
		final int i = Math.toIntExact(index);
		final WeakReference<Cell<A>> reference = used.get(i);
		final Cell<A> found = reference == null ? null : reference.get();
		if (found != null) return found;
		final Cell<A> plane = maker.apply(i);
		used.set(i, new WeakReference<>(plane));
		if (kept != null) kept.set(i, plane);
		return plane;
	}
}
