//! The workspace file: rules R2, R4, R11, R12, failures F14, F23, F24, F25.

mod any;
mod damage;
mod fixtures;
mod hand;
mod hand_written;
mod hostile;
mod intact;
mod leaving;
mod naughty;
mod newer;
mod round_trip;
mod schema;
mod size;
mod validator;
