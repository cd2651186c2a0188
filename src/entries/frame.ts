/** For a page that frames `embed.html`: steers the element in the frame, and hears of it. Defines no element. */
export { type ConnectOptions, FrameError, FramedPlan, connect } from '../frame/client';
export { type FrameErrorCode, type FrameEvent, type FrameProperty, protocolVersion } from '../frame/protocol';
